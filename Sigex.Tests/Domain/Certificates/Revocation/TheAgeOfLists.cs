using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Tests.Support.Family;

namespace Sigex.Tests.Domain.Certificates.Revocation;

/// <summary>How long a list may be used, by its nextUpdate and by an age where somebody sets one (rule REV-07).</summary>
public sealed class TheAgeOfLists
{
    private static readonly FamilyAuthority Family = FamilyAuthority.Rsa;
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly Certificate Person = Family.Issue("Person", ["1.3.6.1.5.5.7.3.4"]);

    private static readonly ListWriter List = new()
    {
        Issuer = Family.Root,
        Hand = Family.RootHand,
        ThisUpdate = Now.AddDays(-6),
        NextUpdate = Now.AddDays(1),
    };

    private static readonly ListWriter OldList = List with { ThisUpdate = Now.AddDays(-8) };
    private static readonly ListWriter EndlessList = List with { HasNextUpdate = false };

    [Fact]
    public void A_list_within_its_next_update_is_used_where_no_age_is_set() => AssertGood(OldList, null);

    [Fact]
    public void A_list_within_its_next_update_and_its_age_is_used() => AssertGood(List, Week);

    [Fact]
    public void A_list_within_its_next_update_is_unusable_beyond_its_age() => AssertUnusable(OldList, Week);

    [Fact]
    public void A_list_within_its_age_is_unusable_beyond_its_next_update() =>
        AssertUnusable(List with { NextUpdate = Now.AddHours(-1) }, Week);

    [Fact]
    public void A_list_without_next_update_is_unusable_where_no_age_is_set() => AssertUnusable(EndlessList, null);

    [Fact]
    public void A_list_without_next_update_is_used_within_its_age() => AssertGood(EndlessList, Week);

    [Fact]
    public void A_list_without_next_update_is_unusable_beyond_its_age() =>
        AssertUnusable(EndlessList with { ThisUpdate = Now.AddDays(-8) }, Week);

    [Fact]
    public void A_revocation_counts_at_any_age() => Assert.IsType<StatusFinding.Revoked>(
        Judge(OldList with { Entries = [new Listed(Person, Now.AddDays(-20), 1)] }, Week));

    private static void AssertGood(ListWriter list, TimeSpan? maxAge) => Assert.IsType<StatusFinding.Good>(Judge(list, maxAge));

    private static void AssertUnusable(ListWriter list, TimeSpan? maxAge) =>
        Assert.Equal(RevocationRefusals.OutOfTime, Assert.IsType<StatusFinding.Unusable>(Judge(list, maxAge)).Reason);

    private static StatusFinding Judge(ListWriter list, TimeSpan? maxAge) =>
        RevocationListJudgement.Judge(RevocationList.Read(list.List()), Person, Family.Root, Now, maxAge);
}
