using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Web.CommandLine;

/// <summary><c>verify</c>: the verdict on signature files, for people and for scripts.</summary>
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

        var files = FilesInHand.Of(asked.Files, terminal);
        if (files.Count == 0)
        {
            throw new UsageException("There is no signature file in it.");
        }

        var judged = await JudgeAsync(files, asked, terminal);
        var isOne = asked.Files.Count == 1 && !Directory.Exists(terminal.FindOrSame(asked.Files[0]));
        if (asked.Etsi is { } target)
        {
            await ReportFiles.WriteAsync(terminal.Place(target), judged, isOne);
        }

        foreach (var file in judged.Where(file => file.Problem is not null))
        {
            await terminal.Error.WriteLineAsync(file.Problem);
        }

        await terminal.Out.WriteLineAsync(asked.AsJson
            ? ReportAsJson.Write(judged, isOne)
            : ReportAsText.Write(judged, isOne, new ReportTexts(asked.Language)));
        return JudgedFile.ExitCodeOf(judged);
    }

    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "valid",
        Verdict.Failed => "invalid",
        _ => "indeterminate",
    };

    private static async Task<IReadOnlyList<JudgedFile>> JudgeAsync(
        IReadOnlyList<FileInHand> files, VerifyArguments asked, Terminal terminal)
    {
        using var installation = CommandServices.Open(terminal);
        var common = new FileToVerify
        {
            Signature = default,
            Trust = asked.Trust.Count > 0 ? FilesToTrust.Read(asked.Trust, terminal) : installation.Trust,
            At = asked.At ?? terminal.Clock.Now(),
            RevocationLists = FilesToTrust.RevocationLists(asked.RevocationLists, terminal),
            KeptLists = installation.KeptLists,
        };
        var verifier = new SignatureVerifier();
        var online = asked.IsOffline ? null : new VerifyFile(verifier, installation.StatusResponder);
        var content = asked.Content is { } named ? terminal.Find(named) : null;

        var judged = new List<JudgedFile>();
        foreach (var file in files)
        {
            judged.Add(await JudgeAsync(file, content ?? file.Document, common, verifier, online));
        }

        return judged;
    }

    // One bad file never stops the rest.
    private static async Task<JudgedFile> JudgeAsync(
        FileInHand file, string? document, FileToVerify common, SignatureVerifier verifier, VerifyFile? online)
    {
        try
        {
            var question = common with
            {
                Signature = BoundedFiles.Read(file.Path, BoundedFiles.Signature),
                Content = document is null
                    ? (ReadOnlyMemory<byte>?)null
                    : BoundedFiles.Read(document, BoundedFiles.Document),
            };
            var report = online is null
                ? verifier.VerifyFile(question)
                : await online.RunAsync(question, CancellationToken.None);
            return new JudgedFile(file with { Document = document }, report, null);
        }
        catch (UsageException wrong)
        {
            return new JudgedFile(file, null, wrong.Message);
        }
    }
}
