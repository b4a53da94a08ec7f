using System.Text;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Xml;
using Sigex.Web.Api.Http;

namespace Sigex.Web.Api.Documents;

/// <summary>The kinds of signature on the wire (contract 1.5).</summary>
internal static class SignTypes
{
    private const string Cms = "cms";
    private const string Xml = "xml";

    public static string Word(SignatureType type) => type == SignatureType.Xml ? Xml : Cms;

    /// <summary>The kind that is announced; without a word a CMS.</summary>
    public static SignatureType Read(JsonFields asked) => asked.Text("signType") switch
    {
        null or Cms => SignatureType.Cms,
        Xml => SignatureType.Xml,
        _ => throw new RefusedRequestException(ApiRefusals.SignatureTypeNotSupported),
    };

    /// <summary>One kind may not come under the name of the other.</summary>
    public static void RequireAgreement(SignatureType announced, string signature)
    {
        if (ReadSignature.TypeOf(Encoding.UTF8.GetBytes(signature)) != announced)
        {
            throw new RefusedRequestException(
                announced == SignatureType.Xml ? XmlRefusals.Malformed : SignatureRefusals.Malformed);
        }
    }
}
