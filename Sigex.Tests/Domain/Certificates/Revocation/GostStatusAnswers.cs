using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Tests.Support;
using Sigex.Tests.Support.Family;

namespace Sigex.Tests.Domain.Certificates.Revocation;

/// <summary>The faults of the suite hostile-revocation once more, in the Kazakh algorithms.</summary>
public sealed class GostStatusAnswers
{
    private const string Answers = "1.3.6.1.5.5.7.3.9";

    private static readonly FamilyAuthority Family = FamilyAuthority.Gost;
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Certificate Person = Family.Issue("Person", ["1.3.6.1.5.5.7.3.4"]);
    private static readonly byte[] Nonce = [1, 2, 3, 4];

    private static readonly StatusWriter Sound = new()
    {
        Certificate = Person,
        Issuer = Family.Root,
        Responder = Family.Issue("Family answers", [Answers], isCritical: false),
        Hand = Family.ServiceHand,
        ThisUpdate = Now,
    };

    private static readonly ListWriter SoundList = new()
    {
        Issuer = Family.Root,
        Hand = Family.RootHand,
        ThisUpdate = Now.AddDays(-1),
    };

    private static readonly Dictionary<string, (StatusWriter Answer, string Expected)> All = new()
    {
        ["delegated"] = (Sound, "good"),
        ["by the authority itself"] = (Sound with { Responder = Family.Root, Hand = Family.RootHand }, "good"),
        ["nonce echoed"] = (Sound with { Nonce = Nonce }, "good"),
        ["revoked"] = (Sound with { RevokedAt = Now.AddDays(-3) }, "revoked"),
        ["never issued"] = (Sound with { RevokedAt = DateTimeOffset.UnixEpoch, Reason = 6 }, "never issued"),
        ["on hold"] = (Sound with { RevokedAt = Now.AddDays(-3), Reason = 6 }, "revoked"),
        ["unknown"] = (Sound with { IsUnknown = true }, "unusable"),
        ["responder without the purpose"] = (Sound with { Responder = Family.Issue("Plain", []) }, "unusable"),
        ["a person answers"] = (Sound with { Responder = Person }, "unusable"),
        ["forged responder"] = (Sound with { Responder = Family.Issue("Forged", [Answers], isForged: true) }, "unusable"),
        ["self-signed responder"] = (Sound with { Responder = Family.Issue("Own", [Answers], isOfItself: true) }, "unusable"),
        ["responder expired"] = (Sound with { Responder = Family.Issue("Old", [Answers], until: Now.AddDays(-1)) }, "unusable"),
        ["wrong key"] = (Sound with { Hand = Family.StrangeHand }, "unusable"),
        ["other serial"] = (Sound with { TellsAboutAnother = true }, "unusable"),
        ["other issuer"] = (Sound with { TellsOfAnotherIssuer = true }, "unusable"),
        ["names another responder"] = (Sound with { Named = Person }, "unusable"),
        ["critical extension"] = (Sound with { HasCriticalExtension = true }, "unusable"),
        ["stale"] = (Sound with { ThisUpdate = Now.AddHours(-2) }, "unusable"),
        ["from the future"] = (Sound with { ThisUpdate = Now.AddHours(1) }, "unusable"),
        ["other nonce"] = (Sound with { Nonce = [9, 9] }, "unusable"),
    };

    private static readonly Dictionary<string, (ListWriter List, string Expected)> Lists = new()
    {
        ["empty"] = (SoundList, "good"),
        ["revoked"] = (SoundList with { Entries = [new Listed(Person, Now.AddDays(-3))] }, "revoked"),
        ["listed twice"] = (SoundList with { Entries = [new Listed(Person, Now.AddDays(-2), 4), new Listed(Person, Now.AddDays(-9), 4)] }, "revoked"),
        ["removed in a full list"] = (SoundList with { Entries = [new Listed(Person, Now.AddDays(-3), 8)] }, "revoked"),
        ["from the future"] = (SoundList with { ThisUpdate = Now.AddDays(1) }, "unusable"),
        ["out of date"] = (SoundList with { ThisUpdate = Now.AddDays(-9) }, "unusable"),
        ["wrong key"] = (SoundList with { Hand = Family.StrangeHand }, "unusable"),
        ["other issuer"] = (SoundList with { Issuer = Person }, "unusable"),
        ["delta alone"] = (SoundList with { BaseNumber = 4 }, "unusable"),
    };

    public static TheoryData<string> AnswerNames() => [.. All.Keys];

    public static TheoryData<string> ListNames() => [.. Lists.Keys];

    [Theory]
    [MemberData(nameof(AnswerNames))]
    public void An_answer_says_no_more_than_it_may(string name)
    {
        var (answer, expected) = All[name];

        var finding = StatusJudgement.Judge(
            OcspResponse.ReadAnswer(answer.Answer()), Person, Family.Root, new StatusFreshness.Live(Now, Nonce));

        Assert.Equal(expected, Word(finding));
    }

    [Theory]
    [MemberData(nameof(ListNames))]
    public void A_list_says_no_more_than_it_may(string name)
    {
        var (list, expected) = Lists[name];

        var finding = RevocationListJudgement.Judge(RevocationList.Read(list.List()), Person, Family.Root, Now);

        Assert.Equal(expected, Word(finding));
    }

    [Fact]
    public void Of_two_entries_the_earlier_date_counts()
    {
        var list = RevocationList.Read(Lists["listed twice"].List.List());

        var finding = RevocationListJudgement.Judge(list, Person, Family.Root, Now);

        Assert.Equal(Now.AddDays(-9), Assert.IsType<StatusFinding.Revoked>(finding).At);
    }

    private static string Word(StatusFinding finding) => finding switch
    {
        StatusFinding.Good => "good",
        StatusFinding.Revoked { UnknownToAuthority: true } => "never issued",
        StatusFinding.Revoked => "revoked",
        _ => "unusable",
    };
}
