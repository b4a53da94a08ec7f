using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Cms;
using Sigex.Web.Api.Http;

namespace Sigex.Web.Api.Documents;

/// <summary>One signature as a file (contract 3.10).</summary>
internal static class SignatureExportEndpoints
{
    /// <summary>The signature with its stamp and its status answer inside.</summary>
    private const long WithProof = 0;

    /// <summary>The signature as it was accepted, its content cut out.</summary>
    private const long AsAccepted = 1;

    public static void Map(ApiRoutes api) => api.Get("/api/{id}/signature/{signId}", ExportAsync);

    private static async Task<Answer> ExportAsync(string id, string signId, HttpContext http, IDocumentReader documents)
    {
        var document = DocumentId.TryParse(id) ?? throw new RefusedRequestException(DocumentRefusals.InvalidIdentifier);
        var format = Query.Number(http.Request, "signFormat");
        var asPem = Query.Flag(http.Request, "cmsAsPem");
        if (format is not (WithProof or AsAccepted))
        {
            return Answer.No(ApiRefusals.InvalidExportFormat);
        }

        if (!long.TryParse(signId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            return Answer.No(ApiRefusals.InvalidSignatureIdentifier);
        }

        // A block begins after its lastSignId, so this one begins with the signature that was asked for.
        var found = await documents.ReadAsync(document, Callers.CallerOf(http), number - 1, http.RequestAborted);
        if (found.IsRefused(out var reason, out var view))
        {
            return Answer.No(reason);
        }

        return view.Signatures is [{ } signature, ..] && signature.SignId == number
            ? Answer.Of(Encoded(signature, format), encoded => new ExportBody(
                document.Text, number, SignTypes.Word(signature.SignType), format, Text(encoded, signature.SignType, asPem)))
            : Answer.No(ApiRefusals.InvalidSignatureIdentifier);
    }

    // Contract 5.3, "Evidence pending": what has no proof yet cannot be given out with it.
    private static Result<Bytes> Encoded(SignatureView signature, long format) => (format, signature.Proof) switch
    {
        (AsAccepted, var proof) => new Bytes(proof.Signature),
        (_, { OcspResponse: null }) => SignatureRefusals.OcspUnavailable,
        (_, { Timestamp: null }) => SignatureRefusals.StampUnavailable,
        (_, { Type: SignatureType.Xml } proof) => new Bytes(proof.Signature),
        (_, { Timestamp: { } stamp, OcspResponse: { } status } proof) =>
            new Bytes(CmsExport.WithProof(proof.Signature, stamp, status)),
    };

    // Of an XML signature the text of the element, in both formats (contract 3.10).
    private static string Text(Bytes encoded, SignatureType type, bool asPem) => type switch
    {
        SignatureType.Xml => Encoding.UTF8.GetString(encoded.Content.Span),
        _ => asPem ? Pem(encoded) : Base64(encoded),
    };

    private static string Base64(Bytes encoded) => Convert.ToBase64String(encoded.Content.Span);

    private static string Pem(Bytes encoded) => PemEncoding.WriteString("CMS", encoded.Content.Span) + "\n";

    private sealed record Bytes(ReadOnlyMemory<byte> Content);

    private sealed record ExportBody(string DocumentId, long SignId, string SignType, long SignFormat, string Signature);
}
