using System.Globalization;
using System.Text;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Web.CommandLine;

/// <summary>A report for people: the verdict, the signer, and the questions as a table.</summary>
internal static class ReportAsText
{
    /// <param name="files">What was judged.</param>
    /// <param name="isOne">One file was named: then it is told in full and without a summary.</param>
    /// <param name="words">The language.</param>
    public static string Write(IReadOnlyList<JudgedFile> files, bool isOne, ReportTexts words)
    {
        if (isOne)
        {
            return files[0].Report is { } report
                ? string.Join(Environment.NewLine + Environment.NewLine, report.Signers.Select(signer => Write(signer, words)))
                : files[0].Word;
        }

        var text = new StringBuilder();
        foreach (var file in files)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{file.Word,-14}{Printable(file.File.Name)}");
            if (file.Report is { } report && words.Advice(report.SubIndication) is { } advice)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{"",-14}{report.SubIndication}: {advice}");
            }
        }

        return text.AppendLine().Append(JudgedFile.Summary(files)).ToString();
    }

    private static string Write(VerificationReport report, ReportTexts words)
    {
        var text = new StringBuilder();
        Line("Verdict", VerifyCommand.Word(report.Verdict) + (report.SubIndication is { } why ? $" ({why})" : ""));
        Line("Answer", words.Sentence(report.Verdict));
        Line("What now", words.Advice(report.SubIndication));
        foreach (var answer in Reasons(report))
        {
            Line("Because", answer.Explanation);
        }

        if (report.Signer is { } signer)
        {
            Line("Signer", signer.Name);
            Line("IIN", signer.Iin.Digits);
            Line("BIN", signer.Bin?.Digits);
            Line("Organisation", signer.Organisation);
            Line("Authorities", signer.Authorities.Count > 0 ? string.Join(", ", signer.Authorities) : null);
        }

        Line("Signed at", Moment(report.SignedAt));
        Line("Claimed time", Moment(report.SigningTime));
        foreach (var beside in report.CounterSignatures)
        {
            Line("Countersigned", $"{beside.Signer?.Name ?? "unknown"} ({ReportAsJson.Word(beside.Finding)})");
        }

        text.AppendLine();
        foreach (var point in report.TimeLine?.Points ?? [])
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  {(point.Counts ? "*" : " ")} {Moment(point.At)}  {Printable(words.Kind(point) + (point.Who is { } who ? $" ({who})" : ""))}. {words.Proves(point)}.");
        }

        text.AppendLine();
        var widest = report.Answers.Select(answer => answer.Check.Length).DefaultIfEmpty(0).Max();
        foreach (var answer in report.Answers)
        {
            var outcome = ReportAsJson.Word(answer.Finding).PadRight(7);
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  {outcome}  {answer.Check.PadRight(widest)}  {answer.Explanation} [{answer.Clause}]");
        }

        return text.ToString().TrimEnd();

        void Line(string name, string? value)
        {
            if (value is not null)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{name + ":",-14}{Printable(value)}");
            }
        }
    }

    private static IEnumerable<Answer> Reasons(VerificationReport report) => report.Verdict switch
    {
        Verdict.Failed => report.Answers.Where(answer => answer.Finding is Finding.Fault),
        Verdict.Indeterminate => report.Answers.Where(answer => answer.Finding is Finding.Unknown),
        _ => [],
    };

    private static string? Moment(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    // A name out of a certificate must not move the cursor of the terminal.
    private static string Printable(string value) =>
        new([.. value.Select(character => char.IsControl(character) ? '\uFFFD' : character)]);
}
