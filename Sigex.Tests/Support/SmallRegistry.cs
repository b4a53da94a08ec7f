using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Access;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Journal;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Verification;
using Sigex.Infrastructure.Database;
using Sigex.Infrastructure.Database.Accounts;
using Sigex.Infrastructure.Database.Documents;
using Sigex.Infrastructure.Database.Engines.Sqlite;
using Sigex.Infrastructure.Database.Journal;
using Sigex.Infrastructure.Database.Organizations;
using Sigex.Infrastructure.Database.Outbox;
using Sigex.Tests.Support.Fakes;

namespace Sigex.Tests.Support;

/// <summary>The actions of documents over a real database and real signatures; only the authorities are silent.</summary>
internal sealed class SmallRegistry : IDocumentNews, IAsyncDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"sigex_{Guid.NewGuid():N}.db");

    public SmallRegistry()
    {
        using var database = Open();
        database.Database.Migrate();
    }

    public QuietAuthority Authority { get; } = new();

    public SilentAuthorities Authorities { get; } = new();

    public FixedClock Clock { get; } = new();

    public EvidenceRule Evidence { get; set; } = EvidenceRule.WhenReachable;

    public List<DocumentId> Announced { get; } = [];

    public DocumentAccess Access => new(new EfStandings(Open));

    private SignatureIntake Intake => new(
        Authority, Authorities, Authorities, Authorities, new SignatureIntakeOptions { Evidence = Evidence }, Clock);

    public SigexDbContext Open() => new SqliteSigexDbContext(
        new DbContextOptionsBuilder<SqliteSigexDbContext>().UseSqlite($"Data Source={_file}").Options);

    public async Task<Result<RegisteredDocument>> RegisterAsync(string signature, DocumentSettings? settings = null)
    {
        await using var database = Open();
        return await new RegisterDocument(new EfDocumentRegistry(database), Intake, new EfOutbox(database, Clock), Clock)
            .RunAsync(Given.Registration(settings) with { Signature = signature }, CancellationToken.None);
    }

    public async Task<Result<FixedContent>> FixAsync(DocumentId id, string text)
    {
        await using var database = Open();
        return await new FixContent(
                new EfDocumentRegistry(database), new EfNonces(Open, Clock), new EfJournal(database), this, Clock)
            .RunAsync(id, Given.Paper(text), CancellationToken.None);
    }

    public async Task<Result<AddedSignature>> AddAsync(DocumentId id, string signature, Caller? caller = null)
    {
        await using var database = Open();
        return await new AddSignature(
                new EfDocumentRegistry(database),
                Access,
                Intake,
                new EfOutbox(database, Clock),
                new EfJournal(database),
                this,
                Clock)
            .RunAsync(id, signature, notifications: null, caller ?? new Caller.Anonymous(), CancellationToken.None);
    }

    public async Task<Result<VerifiedDocument>> VerifyAsync(DocumentId id, string text, Caller? caller = null)
    {
        await using var database = Open();
        return await new VerifyDocument(new EfDocumentRegistry(database), Access, new SignatureVerifier(), Authority)
            .RunAsync(id, Given.Paper(text), caller ?? new Caller.Anonymous(), CancellationToken.None);
    }

    public async Task<Result<ChangedSettings>> ChangeAsync(DocumentId id, DocumentSettings settings, Caller caller)
    {
        await using var database = Open();
        return await new ChangeSettings(new EfDocumentRegistry(database), Access, new EfJournal(database), this, Clock)
            .RunAsync(id, settings, caller, CancellationToken.None);
    }

    public async Task<Result<JournalBlock>> AuditAsync(DocumentId id, Caller caller, long lastEventId = 0)
    {
        await using var database = Open();
        return await new ReadSettingsAudit(new EfDocumentRegistry(database), Access, new EfJournalReader(Open))
            .RunAsync(id, caller, lastEventId, CancellationToken.None);
    }

    public async Task<int> CompleteAsync(DocumentId id)
    {
        await using var database = Open();
        return await new CompleteEvidence(new EfDocumentRegistry(database), Intake, new EfJournal(database), this, Clock)
            .RunAsync(id, CancellationToken.None);
    }

    public Task<Result<DocumentView>> ReadAsync(DocumentId id, Caller? caller = null) =>
        new EfDocumentReader(Open, Access).ReadAsync(id, caller ?? new Caller.Anonymous(), 0, CancellationToken.None);

    public async Task<IReadOnlyList<JournalEvent>> JournalAsync(DocumentId id, string kind) =>
        (await new EfJournalReader(Open).ReadAsync(DocumentEvents.About(id), kind, 0, CancellationToken.None)).Events;

    /// <summary>A document that Aigul signed and whose body was seen.</summary>
    public async Task<DocumentId> SignedContractAsync(DocumentSettings? settings = null)
    {
        var registered = Given.Accepted(await RegisterAsync(Authority.Sign(Given.Aigul, "contract"), settings));
        Given.Accepted(await FixAsync(registered.Id, "contract"));
        return registered.Id;
    }

    public IDisposable Subscribe(DocumentId document, Func<Task> changed) =>
        throw new InvalidOperationException("Nobody listens here.");

    public void Announce(DocumentId document) => Announced.Add(document);

    public async ValueTask DisposeAsync()
    {
        await using var database = Open();
        await database.Database.EnsureDeletedAsync();
    }
}
