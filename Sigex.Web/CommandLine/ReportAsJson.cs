using System.Globalization;
using System.Text.Json;
using Sigex.Domain.Certificates;
using Sigex.Domain.Signatures.Verification;
using Sigex.Web.Api.Http;

namespace Sigex.Web.CommandLine;

/// <summary>A report for scripts. Every field is always there; what is not known is null.</summary>
internal static class ReportAsJson
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = ContractEncoder.Instance,
        WriteIndented = true,
    };

    public static string Write(FileReport report) => JsonSerializer.Serialize(
        new ReportBody(VerifyCommand.Word(report.Verdict), [.. report.Signers.Select(SignatureBody.Of)]), Form);

    /// <summary>The word for what a question has found.</summary>
    public static string Word(Finding finding) => finding switch
    {
        Finding.Fault => "fault",
        Finding.Unknown => "unknown",
        _ => "holds",
    };

    private static string? Moment(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    private sealed record ReportBody(string Verdict, IReadOnlyList<SignatureBody> Signatures);

    private sealed record SignatureBody(
        string Verdict,
        string? SubIndication,
        string? Reason,
        SignerBody? Signer,
        string? SignedAt,
        string? SigningTime,
        IReadOnlyList<CheckBody> Checks)
    {
        public static SignatureBody Of(VerificationReport report) => new(
            VerifyCommand.Word(report.Verdict),
            report.SubIndication,
            report.Reason?.Code,
            report.Signer is { } signer ? SignerBody.Of(signer) : null,
            Moment(report.SignedAt),
            Moment(report.SigningTime),
            [.. report.Answers.Select(answer => new CheckBody(
                answer.Check, Word(answer.Finding), answer.Explanation, answer.Clause))]);
    }

    private sealed record SignerBody(
        string Iin, string? Bin, string? Name, string? Organisation, IReadOnlyList<string> Authorities)
    {
        public static SignerBody Of(SignerIdentity signer) =>
            new(signer.Iin.Digits, signer.Bin?.Digits, signer.Name, signer.Organisation, signer.Authorities);
    }

    private sealed record CheckBody(string Id, string Outcome, string Explanation, string Clause);
}
