using System.Globalization;
using System.Text;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Web.CommandLine;

/// <summary>A report for people: the verdict, the signer, and the questions as a table.</summary>
internal static class ReportAsText
{
    public static string Write(FileReport report) =>
        string.Join(Environment.NewLine + Environment.NewLine, report.Signers.Select(Write));

    private static string Write(VerificationReport report)
    {
        var text = new StringBuilder();
        Line("Verdict", VerifyCommand.Word(report.Verdict) + (report.SubIndication is { } why ? $" ({why})" : ""));
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
