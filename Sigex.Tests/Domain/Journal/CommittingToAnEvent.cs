using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Sigex.Domain.Journal;
using Sigex.Domain.Parties;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Journal;

public sealed class CommittingToAnEvent
{
    private static readonly JournalActor Aigul = JournalActor.Of(new Caller.Employee(Given.Aigul, Given.Steppe, []));

    [Fact]
    public void The_commitment_is_the_hash_of_salt_and_content()
    {
        var happened = Event();
        var details = happened.Details!;

        Assert.Equal(32, details.Salt.Length);
        Assert.Equal(SHA256.HashData([.. details.Salt.Span, .. Encoding.UTF8.GetBytes(details.Content)]), happened.Commitment);
        Assert.True(happened.IsIntact());
    }

    [Fact]
    public void Who_when_what_and_about_what_are_all_committed_to()
    {
        var details = Event().Details!;

        Assert.Equal(
            "{\"actor\":{\"bin\":\"BIN150140000033\",\"iin\":\"IIN900101400011\",\"kind\":\"employee\"},"
            + $"\"at\":{Given.Noon.ToUnixTimeMilliseconds()},\"kind\":\"test.happened\","
            + "\"object\":{\"key\":\"0123456789abcdef\",\"kind\":\"document\"},\"what\":{\"n\":1}}",
            details.Content);
        Assert.Equal(Aigul, details.Actor);
        Assert.Equal(1, (int)details.What["n"]!);
    }

    [Fact]
    public void Two_equal_events_have_two_commitments()
    {
        Assert.NotEqual(Event().Commitment, Event().Commitment);
    }

    [Fact]
    public void Neither_event_nor_object_nor_actor_says_a_number_by_itself()
    {
        Assert.DoesNotContain("900101400011", $"{Event()}{Event().Details}{Aigul}{JournalObject.Person(Given.Aigul)}", StringComparison.Ordinal);
    }

    private static JournalEvent Event() => JournalEvent.Of(
        "test.happened", JournalObject.Document("0123456789abcdef"), Aigul, Given.Noon, new JsonObject { ["n"] = 1 });
}
