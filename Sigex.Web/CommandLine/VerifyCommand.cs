using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Web.CommandLine;

/// <summary><c>verify</c>: the verdict on a signature file, for people and for scripts.</summary>
internal static class VerifyCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal)
    {
        var asked = VerifyArguments.Read(args);
        if (asked.WantsHelp)
        {
            await terminal.Out.WriteLineAsync(VerifyArguments.Usage);
            return 0;
        }

        var report = await ReportAsync(asked, terminal);
        await terminal.Out.WriteLineAsync(asked.AsJson ? ReportAsJson.Write(report) : ReportAsText.Write(report));
        return ExitCode(report.Verdict);
    }

    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "valid",
        Verdict.Failed => "invalid",
        _ => "indeterminate",
    };

    private static int ExitCode(Verdict verdict) => verdict switch
    {
        Verdict.Passed => 0,
        Verdict.Failed => 2,
        _ => 3,
    };

    private static async Task<FileReport> ReportAsync(VerifyArguments asked, Terminal terminal)
    {
        using var installation = CommandServices.Open(terminal);
        var file = new FileToVerify
        {
            Signature = BoundedFiles.Read(terminal.Find(asked.File), BoundedFiles.Signature),
            Content = asked.Content is { } content
                ? BoundedFiles.Read(terminal.Find(content), BoundedFiles.Document)
                : (ReadOnlyMemory<byte>?)null,
            Trust = asked.Trust.Count > 0 ? FilesToTrust.Read(asked.Trust, terminal) : installation.Trust,
            At = asked.At ?? terminal.Clock.Now(),
            RevocationLists = FilesToTrust.RevocationLists(asked.RevocationLists, terminal),
            KeptLists = installation.KeptLists,
        };

        var verifier = new SignatureVerifier();
        return asked.IsOffline
            ? verifier.VerifyFile(file)
            : await new VerifyFile(verifier, installation.StatusResponder).RunAsync(file, CancellationToken.None);
    }
}
