using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Access;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Infrastructure.Database.Documents;

internal sealed class EfDocumentReader(Func<SigexDbContext> open, DocumentAccess access) : IDocumentReader
{
    /// <summary>The same body may be registered often; so many are looked through for one that is open to the caller.</summary>
    private const int MostWithOneDigest = 100;

    public async Task<Result<DocumentView>> ReadAsync(
        DocumentId id, Caller caller, long lastSignId, CancellationToken cancellation)
    {
        await using var database = open();
        var document = await database.Documents.AsNoTracking().AsSplitQuery()
            .Include(d => d.Signatures.OrderBy(s => s.SignId))
            .SingleOrDefaultAsync(d => d.Id == id, cancellation);
        if (document is null)
        {
            return DocumentRefusals.NotFound;
        }

        if ((await access.ToSeeAsync(document, caller, cancellation)).Objection is { } objection)
        {
            return objection;
        }

        var block = await database.Signatures.AsNoTracking()
            .Where(s => EF.Property<DocumentId>(s, "DocumentId") == id && s.SignId > lastSignId)
            .OrderBy(s => s.SignId)
            .Take(IDocumentReader.BlockSize)
            .Include(s => s.Kept)
            .ToListAsync(cancellation);
        var mayChange = (await access.ToChangeSettingsAsync(document, caller, cancellation)).IsAllowed;
        return View(document, block, mayReadAddresses: mayChange);
    }

    public async Task<RegisteredHere?> FindAsync(Trace trace, Caller caller, CancellationToken cancellation)
    {
        await using var database = open();
        var finished = database.Documents.AsNoTracking().AsSplitQuery()
            .Include(d => d.Signatures.OrderBy(s => s.SignId))
            .Where(d => d.FinishedAt != null);

        if (trace.Identity is { } identity
            && await finished.SingleOrDefaultAsync(d => d.Signatures.Any(s => s.Identity == identity), cancellation) is { } signed
            && (await access.ToSeeAsync(signed, caller, cancellation)).IsAllowed)
        {
            return new RegisteredHere(signed.Id, signed.Signatures.First(s => s.Identity == identity).StoredAt, true);
        }

        if (trace.Document is not { } digest)
        {
            return null;
        }

        var (algorithm, value) = (digest.Algorithm, digest.Value.ToArray());
        var same = await finished
            .Where(d => d.FixedDigests.Any(f => f.Algorithm == algorithm && EF.Property<byte[]>(f, "Value") == value))
            .OrderBy(d => d.FinishedAt).ThenBy(d => d.Id)
            .Take(MostWithOneDigest)
            .ToListAsync(cancellation);
        foreach (var document in same)
        {
            if ((await access.ToSeeAsync(document, caller, cancellation)).IsAllowed)
            {
                return new RegisteredHere(document.Id, document.FinishedAt!.Value, false);
            }
        }

        return null;
    }

    private static DocumentView View(Document document, IReadOnlyList<Signature> block, bool mayReadAddresses) => new()
    {
        Id = document.Id,
        Title = document.Title.Text,
        Description = document.Description,
        RegisteredAt = document.RegisteredAt,
        IsFinished = document.IsFinished,
        SignedDataSize = document.SignedDataSize,
        Digests = document.Digests,
        Settings = document.Settings,
        EmailNotifications = Shown(document.EmailNotifications, mayReadAddresses),
        Registrator = document.Registrator,
        SignaturesTotal = document.Signatures.Count,
        Signatures = [.. block.Select(signature => View(signature, mayReadAddresses))],
    };

    private static SignatureView View(Signature signature, bool mayReadAddresses)
    {
        var proof = signature.ReadProof();
        return new SignatureView
        {
            SignId = signature.SignId,
            StoredAt = signature.StoredAt,
            Proof = proof,
            Details = SignatureDetails.Of(proof),
            EmailNotifications = Shown(signature.EmailNotifications, mayReadAddresses),
        };
    }

    // Addresses are for those who may change the settings; for others the list is there and empty (contract 3.4).
    private static NotificationOrder? Shown(NotificationOrder? order, bool mayReadAddresses) =>
        order is null || mayReadAddresses ? order : order with { To = [] };
}
