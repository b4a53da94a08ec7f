using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Documents;
using Sigex.Domain.Journal;
using Sigex.Domain.Kernel;
using Sigex.Infrastructure.Database.Documents;
using Sigex.Infrastructure.Database.Journal;
using Sigex.Tests.Contracts.Engines;
using Sigex.Tests.Support;

namespace Sigex.Tests.Contracts;

/// <summary>What any database must do with the journal. Each engine inherits it.</summary>
public abstract class KeepingTheJournal(Engine engine)
{
    private const string Kind = "test.happened";

    private static readonly CancellationToken None = CancellationToken.None;

    private EfJournalReader Reader => new(engine.Open);

    [Fact]
    public async Task An_event_comes_back_as_it_was_committed_to()
    {
        var about = JournalObject.Person(Given.Dana);
        await WriteAsync(about, "привет \u0001 😀");

        var block = await Reader.ReadAsync(about, Kind, 0, None);

        var happened = Assert.Single(block.Events);
        Assert.Equal(1, block.Total);
        Assert.True(happened.EventId > 0);
        Assert.Equal(Given.Noon, happened.At);
        Assert.True(happened.IsIntact());
        Assert.Equal("привет \u0001 😀", (string?)happened.Details!.What["text"]);
        Assert.Equal(Given.Aigul, happened.Details.Actor.Iin);
    }

    [Fact]
    public async Task A_log_is_read_in_blocks_and_in_order_and_holds_nothing_of_others()
    {
        var about = JournalObject.Document(DocumentId.New().Text);
        for (var number = 0; number < IJournalReader.BlockSize + 3; number++)
        {
            await WriteAsync(about, $"{number}");
        }

        await WriteAsync(JournalObject.Document(about.Key.ToUpperInvariant()), "of another");
        await WriteAsync(JournalObject.Package(about.Key), "of a package");

        var first = await Reader.ReadAsync(about, Kind, 0, None);
        var second = await Reader.ReadAsync(about, Kind, first.Events[^1].EventId, None);
        var third = await Reader.ReadAsync(about, Kind, second.Events[^1].EventId, None);

        Assert.Equal(IJournalReader.BlockSize + 3, first.Total);
        Assert.Equal(IJournalReader.BlockSize, first.Events.Count);
        Assert.Equal(
            Enumerable.Range(0, IJournalReader.BlockSize + 3).Select(number => $"{number}"),
            first.Events.Concat(second.Events).Select(e => (string?)e.Details!.What["text"]));
        Assert.Empty(third.Events);
        Assert.Empty((await Reader.ReadAsync(about, "test.else", 0, None)).Events);
    }

    [Fact]
    public async Task Erasing_takes_what_is_personal_and_leaves_the_commitment()
    {
        var about = JournalObject.Document(DocumentId.New().Text);
        await WriteAsync(about, "secret");
        var before = Assert.Single((await Reader.ReadAsync(about, Kind, 0, None)).Events);

        Assert.Equal(1, await Reader.EraseAsync(about, None));

        Assert.Empty((await Reader.ReadAsync(about, Kind, 0, None)).Events);
        await using var later = engine.Open();
        var after = await later.Journal.AsNoTracking().SingleAsync(e => e.EventId == before.EventId);
        Assert.Equal(before.Commitment, after.Commitment);
        Assert.Equal(Kind, after.Kind);
        Assert.Null(after.Details);
        Assert.Null(after.IsIntact());
    }

    [Fact]
    public async Task Nothing_that_happened_is_changed_or_deleted()
    {
        var about = JournalObject.Document(DocumentId.New().Text);
        await WriteAsync(about, "one");
        await using var database = engine.Open();
        var happened = await database.Journal.FirstAsync();

        database.Entry(happened).Property(e => e.At).CurrentValue = Given.Noon.AddDays(1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.SaveChangesAsync());
        database.Entry(happened).State = EntityState.Deleted;
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.SaveChangesAsync());
        Assert.Throws<InvalidOperationException>(() => database.SaveChanges());
    }

    [Fact]
    public async Task The_event_of_a_lost_race_is_lost_with_it()
    {
        var contract = Given.SignedContract();
        await using (var database = engine.Open())
        {
            await new EfDocumentRegistry(database).StoreAsync(contract, None);
        }

        await using var one = engine.Open();
        await using var two = engine.Open();
        var first = await new EfDocumentRegistry(one).FindAsync(contract.Id, None);
        var second = await new EfDocumentRegistry(two).FindAsync(contract.Id, None);
        Given.Accepted(first!.Add(Given.SignatureOf(Given.Berik), null, Given.Noon));
        Given.Accepted(second!.Add(Given.SignatureOf(Given.Dana), null, Given.Noon));
        new EfJournal(one).Write(Event(DocumentEvents.About(contract.Id), "first"));
        new EfJournal(two).Write(Event(DocumentEvents.About(contract.Id), "second"));

        await new EfDocumentRegistry(one).StoreAsync(first, None);
        await Assert.ThrowsAsync<StaleChangeException>(() => new EfDocumentRegistry(two).StoreAsync(second, None));

        var log = await Reader.ReadAsync(DocumentEvents.About(contract.Id), Kind, 0, None);
        Assert.Equal("first", (string?)Assert.Single(log.Events).Details!.What["text"]);
    }

    private static JournalEvent Event(JournalObject about, string text) => JournalEvent.Of(
        Kind, about, JournalActor.Signer(Given.Aigul, null), Given.Noon, new JsonObject { ["text"] = text });

    private async Task WriteAsync(JournalObject about, string text)
    {
        await using var database = engine.Open();
        new EfJournal(database).Write(Event(about, text));
        await database.SaveChangesAsync();
    }
}

public sealed class KeepingTheJournalInSqlite(Sqlite engine) : KeepingTheJournal(engine), IClassFixture<Sqlite>;

public sealed class KeepingTheJournalInSqlServer(SqlServer engine) : KeepingTheJournal(engine), IClassFixture<SqlServer>;

public sealed class KeepingTheJournalInPostgres(Postgres engine) : KeepingTheJournal(engine), IClassFixture<Postgres>;
