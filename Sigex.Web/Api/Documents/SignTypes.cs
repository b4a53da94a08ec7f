using Sigex.Web.Api.Http;

namespace Sigex.Web.Api.Documents;

/// <summary>The kinds of signature on the wire (contract 1.5).</summary>
internal static class SignTypes
{
    public const string Cms = "cms";

    /// <summary>XML is a word of the contract that this version does not serve; it is refused like an unknown one.</summary>
    public static void RequireCms(JsonFields asked)
    {
        if (asked.Text("signType") is not (null or Cms))
        {
            throw new RefusedRequestException(ApiRefusals.SignatureTypeNotSupported);
        }
    }
}
