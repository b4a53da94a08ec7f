using System.Text.Json;
using Sigex.Tests.Vectors.Adapters;

namespace Sigex.Tests.Vectors.Opinions;

/// <summary>Every signature file of the suites that we accept is shown to other programs: none is accepted by us alone (security 12.6; goal 13).</summary>
[Trait("Category", "Vectors")]
public sealed class AskingOthers : IDisposable
{
    private readonly OpenSslOpinion _openssl = new();
    private readonly XmlSecOpinion _xmlsec = new();
    private readonly BouncyCastleOpinion _bouncyCastle = new();

    [Theory]
    [InlineData("cms")]
    [InlineData("xmldsig")]
    public void No_file_is_accepted_by_us_alone(string kind)
    {
        Assert.SkipWhen(SuiteLocator.Folder is null, SuiteLocator.Absent);
        ISecondOpinion[] others = kind == "cms" ? [_openssl, _bouncyCastle] : [_xmlsec];

        // Bouncy Castle alone, which is always here, would leave the paths unasked.
        Assert.SkipUnless(others[0].Absence is null, others[0].Absence ?? "");
        var found = Accepted(kind).Select(file => new Asked(file.Case, [.. others.Select(other => (other.Name, Ask(other, file)))])).ToList();

        var summary = Summary(kind, found);
        File.WriteAllText(Path.Combine(SuiteReport.OutputFolder, $"second-opinion-{kind}.json"), Details(summary, found));
        TestContext.Current.SendDiagnosticMessage(summary);
        Assert.Contains(found, one => one.IsBacked);
        Assert.DoesNotContain(found, one => one.StandsAlone);
    }

    public void Dispose()
    {
        _openssl.Dispose();
        _xmlsec.Dispose();
        _bouncyCastle.Dispose();
    }

    private static IEnumerable<AcceptedFile> Accepted(string kind)
    {
        foreach (var one in SuiteLocator.Names.SelectMany(SuiteCase.Of).Where(one => one.Kind == kind).Select(XmlDsig.Asked))
        {
            var answer = CaseRun.Answer(one);
            if (answer.Word == "passed" || answer.Integrity == CaseAnswer.Intact)
            {
                yield return new AcceptedFile(
                    one, one.Bytes("signature"), one.OptionalBytes("content"), answer.Word == "passed", answer.StampTime ?? one.Time);
            }
        }
    }

    // Who refuses is asked once more without what our rules let pass.
    private static Opinion Ask(ISecondOpinion other, AcceptedFile file)
    {
        var asItIs = other.On(file);
        return asItIs.Word != OpinionWord.Refuses
            ? asItIs
            : LetPass.Of(file).Select(other.On).FirstOrDefault(opinion => opinion.Word == OpinionWord.Agrees) ?? asItIs;
    }

    private static string Summary(string kind, List<Asked> found) =>
        $"second opinion, {kind}: {found.Count} accepted, {found.Count(one => one.IsBacked)} by another too, "
        + $"{found.Count(one => one.StandsAlone)} by us alone, {found.Count(one => !one.IsBacked && !one.StandsAlone)} nobody else can read";

    private static string Details(string summary, List<Asked> found) => JsonSerializer.Serialize(
        new
        {
            summary,
            alone = found.Where(one => one.StandsAlone).Select(one => one.Describe()),
            disagreeing = found.Where(one => one.IsBacked && one.Opinions.Any(other => other.Said.Word == OpinionWord.Refuses)).Select(one => one.Describe()),
            unread = found.Where(one => !one.IsBacked && !one.StandsAlone).Select(one => one.Describe()),
        },
        SuiteReport.Form);

    private sealed record Asked(SuiteCase Case, IReadOnlyList<(string Name, Opinion Said)> Opinions)
    {
        public bool IsBacked => Opinions.Any(other => other.Said.Word == OpinionWord.Agrees);

        public bool StandsAlone => !IsBacked && Opinions.Any(other => other.Said.Word == OpinionWord.Refuses);

        public string Describe() =>
            $"{Case.Suite}/{Case.Id}: " + string.Join("; ", Opinions.Select(other => $"{other.Name} {other.Said.Word} {other.Said.Note}"));
    }
}
