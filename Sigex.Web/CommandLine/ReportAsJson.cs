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

    /// <param name="files">What was judged.</param>
    /// <param name="isOne">One file was named: then its fields stand at the top.</param>
    public static string Write(IReadOnlyList<JudgedFile> files, bool isOne) => isOne
        ? JsonSerializer.Serialize(FileBody.Of(files[0]), Form)
        : JsonSerializer.Serialize(new FilesBody(JudgedFile.Summary(files), [.. files.Select(FileBody.Of)]), Form);

    /// <summary>The word for what a question has found.</summary>
    public static string Word(Finding finding) => finding switch
    {
        Finding.Fault => "fault",
        Finding.Unknown => "unknown",
        _ => "holds",
    };

    private static string? Moment(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    private sealed record FilesBody(string Summary, IReadOnlyList<FileBody> Files);

    private sealed record FileBody(string File, string? Document, string Verdict, string? Problem, IReadOnlyList<SignatureBody> Signatures)
    {
        public static FileBody Of(JudgedFile file) => new(
            file.File.Name,
            Path.GetFileName(file.File.Document),
            file.Word,
            file.Problem,
            [.. (file.Report?.Signers ?? []).Select(SignatureBody.Of)]);
    }

    private sealed record SignatureBody(
        string Verdict,
        string? SubIndication,
        string? Reason,
        SignerBody? Signer,
        string? SignedAt,
        string? SigningTime,
        string? ProvedBy,
        string Integrity,
        IReadOnlyList<PointBody> TimeLine,
        IReadOnlyList<CheckBody> Checks,
        IReadOnlyList<CounterSignatureBody> CounterSignatures)
    {
        public static SignatureBody Of(VerificationReport report) => new(
            VerifyCommand.Word(report.Verdict),
            report.SubIndication,
            report.Reason?.Code,
            report.Signer is { } signer ? SignerBody.Of(signer) : null,
            Moment(report.SignedAt),
            Moment(report.SigningTime),
            report.Proof?.Kind.ToString(),
            report.Integrity.ToString(),
            [.. (report.TimeLine?.Points ?? []).Select(PointBody.Of)],
            [.. report.Answers.Select(answer => new CheckBody(
                answer.Check, Word(answer.Finding), answer.Explanation, answer.Clause))],
            [.. report.CounterSignatures.Select(CounterSignatureBody.Of)]);
    }

    private sealed record SignerBody(
        string Iin, string? Bin, string? Name, string? Organisation, IReadOnlyList<string> Authorities)
    {
        public static SignerBody Of(SignerIdentity signer) =>
            new(signer.Iin.Digits, signer.Bin?.Digits, signer.Name, signer.Organisation, signer.Authorities);
    }

    private sealed record PointBody(string At, string Kind, string Proves, bool Counts, string? Who)
    {
        public static PointBody Of(TimePoint point) =>
            new(Moment(point.At)!, point.Kind.ToString(), point.Proves.ToString(), point.Counts, point.Who);
    }

    private sealed record CounterSignatureBody(string Outcome, SignerBody? Signer, string? SigningTime)
    {
        public static CounterSignatureBody Of(CounterSignature beside) => new(
            Word(beside.Finding), beside.Signer is { } signer ? SignerBody.Of(signer) : null, Moment(beside.SigningTime));
    }

    private sealed record CheckBody(string Id, string Outcome, string Explanation, string Clause);
}
