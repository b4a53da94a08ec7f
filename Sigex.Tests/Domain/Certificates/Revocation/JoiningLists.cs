using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Tests.Support.Family;

namespace Sigex.Tests.Domain.Certificates.Revocation;

/// <summary>A full list and its deltas: those of NCA have numbers of their own (RFC 5280, 5.2.4; rule REV-07).</summary>
public sealed class JoiningLists
{
    private static readonly FamilyAuthority Family = FamilyAuthority.Rsa;
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Certificate Person = Family.Issue("Person", ["1.3.6.1.5.5.7.3.4"]);

    private static readonly ListWriter Full = new()
    {
        Issuer = Family.Root,
        Hand = Family.RootHand,
        ThisUpdate = Now.AddDays(-3),
        Number = 10,
    };

    private static readonly ListWriter Delta = Full with { ThisUpdate = Now.AddDays(-1), Number = 5, BaseNumber = 10 };

    [Fact]
    public void A_delta_revokes_though_its_own_number_is_lower()
    {
        var finding = Judge(Full, Delta with { Entries = [new Listed(Person, Now.AddDays(-2), 1)] });

        Assert.Equal(Now.AddDays(-2), Assert.IsType<StatusFinding.Revoked>(finding).At);
    }

    [Fact]
    public void A_silent_delta_makes_the_good_answer_newer() =>
        Assert.Equal(Now.AddDays(-1), Assert.IsType<StatusFinding.Good>(Judge(Full, Delta)).ThisUpdate);

    [Fact]
    public void A_delta_lifts_a_hold()
    {
        var finding = Judge(
            Full with { Entries = [new Listed(Person, Now.AddDays(-5), 6)] },
            Delta with { Entries = [new Listed(Person, Now.AddDays(-2), 8)] });

        Assert.IsType<StatusFinding.Good>(finding);
    }

    [Fact]
    public void A_delta_lifts_nothing_but_a_hold()
    {
        var finding = Judge(
            Full with { Entries = [new Listed(Person, Now.AddDays(-5), 1)] },
            Delta with { Entries = [new Listed(Person, Now.AddDays(-2), 8)] });

        Assert.IsType<StatusFinding.Revoked>(finding);
    }

    [Fact]
    public void A_delta_to_a_later_list_is_left_aside() => AssertLeftAside(Delta with { BaseNumber = 11 });

    [Fact]
    public void A_delta_of_another_key_is_left_aside() => AssertLeftAside(Delta with { KeyIdentifier = [9, 9, 9, 9] });

    [Fact]
    public void A_delta_that_nobody_signed_is_left_aside() => AssertLeftAside(Delta with { Hand = Family.StrangeHand });

    [Fact]
    public void A_delta_of_another_scope_is_left_aside() => AssertLeftAside(Delta with { Scope = [0x30, 0x03, 0x81, 0x01, 0xFF] });

    [Fact]
    public void A_delta_that_is_older_than_the_list_is_left_aside() => AssertLeftAside(Delta with { ThisUpdate = Now.AddDays(-4) });

    [Fact]
    public void A_delta_out_of_its_time_is_left_aside() => AssertLeftAside(Delta with { NextUpdate = Now.AddHours(-1) });

    [Fact]
    public void Without_its_list_a_delta_says_nothing() =>
        Assert.IsType<StatusFinding.Unusable>(RevocationListJudgement.Judge(
            [RevocationList.Read(Delta.List())], Person, Family.Root, Now));

    [Fact]
    public void A_revocation_outlives_its_list_and_a_hold_does_not()
    {
        var old = Full with { ThisUpdate = Now.AddDays(-30) };

        Assert.IsType<StatusFinding.Revoked>(Judge(old with { Entries = [new Listed(Person, Now.AddDays(-40), 1)] }, null));
        Assert.IsType<StatusFinding.Unusable>(Judge(old with { Entries = [new Listed(Person, Now.AddDays(-40), 6)] }, null));
    }

    [Fact]
    public void A_compromised_key_counts_for_nothing_from_the_day_it_was_lost()
    {
        var finding = Judge(Full with { Entries = [new Listed(Person, Now.AddDays(-2), 1, Now.AddDays(-90))] }, null);

        Assert.Equal(Now.AddDays(-90), Assert.IsType<StatusFinding.Revoked>(finding).At);
    }

    [Theory]
    [InlineData("3003810100")] // a default that is written out
    [InlineData("30038101FF")] // of users only
    public void A_list_of_users_speaks_for_a_person(string scope) => Assert.IsType<StatusFinding.Good>(Scoped(scope));

    [Theory]
    [InlineData("30038201FF")] // of authorities only
    [InlineData("30038401FF")] // indirect
    [InlineData("30038501FF")] // of attributes
    [InlineData("300483020640")] // of one reason
    [InlineData("300AA008A006860478787878")] // of a point that the certificate does not name
    public void A_list_of_something_else_says_nothing(string scope) => Assert.IsType<StatusFinding.Unusable>(Scoped(scope));

    private static StatusFinding Scoped(string scope) => Judge(Full with { Scope = Convert.FromHexString(scope) }, null);

    private static void AssertLeftAside(ListWriter delta) => Assert.IsType<StatusFinding.Good>(
        Judge(Full, delta with { Entries = [new Listed(Person, Now.AddDays(-5), 1)] }));

    private static StatusFinding Judge(ListWriter full, ListWriter? delta)
    {
        List<RevocationList> lists = [RevocationList.Read(full.List())];
        if (delta is not null)
        {
            lists.Add(RevocationList.Read(delta.List()));
        }

        return RevocationListJudgement.Judge(lists, Person, Family.Root, Now)!;
    }
}
