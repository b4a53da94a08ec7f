using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Access;

/// <summary>Who may do what with a document (contract 4.7): the one place that every action, page and file asks.</summary>
/// <remarks>Organisations only ever add to what a caller may do, so they are asked where the door is closed without them.</remarks>
public sealed class DocumentAccess(IStandings standings)
{
    /// <summary>Information and settings, verifying, exports (contract 4.7.1, 4.7.3).</summary>
    public Task<Decision> ToSeeAsync(Document document, Caller caller, CancellationToken cancellation) =>
        AskAsync(DocumentTables.Information, document, caller, cancellation);

    /// <summary>The body, where it is kept (contract 4.7.2); sending it to a phone, too (4.7.3).</summary>
    public Task<Decision> ToReadDataAsync(Document document, Caller caller, CancellationToken cancellation) =>
        AskAsync(DocumentTables.SignedData, document, caller, cancellation);

    /// <summary>Changing the settings, their audit, and the addresses of mails (contract 4.7.4, 4.6, 3.4).</summary>
    public Task<Decision> ToChangeSettingsAsync(Document document, Caller caller, CancellationToken cancellation) =>
        AskAsync(DocumentTables.Settings, document, caller, cancellation);

    /// <summary>Finding it in the list of the caller, or of his organisation (contract 4.7.5).</summary>
    public Task<Decision> ToListAsync(Document document, Caller caller, bool ofOrganization, CancellationToken cancellation) =>
        AskAsync(ofOrganization ? DocumentTables.ListOfOrganization : DocumentTables.MyList, document, caller, cancellation);

    /// <summary>Asking for a list at all: whoever may not gets a refusal and not an empty list (contract 4.7.5).</summary>
    public async Task<Refusal?> ObjectionToListAsync(Caller caller, bool ofOrganization, CancellationToken cancellation) =>
        (caller, ofOrganization) switch
        {
            (Caller.Anonymous, _) => AccessRefusals.AuthenticationRequired,
            (_, false) => null,
            (Caller.Person, _) => AccessRefusals.NoOrganization,
            _ when (await standings.OfAsync(caller, cancellation)).IsIn(blocks => blocks.DocumentsList) => null,
            (Caller.Employee, _) => AccessRefusals.NotEnoughAuthorities,
            _ => AccessRefusals.AccessDenied,
        };

    /// <summary>Adding a signature (contract 4.7.3): the caller, the signer or a requirement opens a private document.</summary>
    public async Task<Decision> ToSignAsync(
        Document document, Caller caller, Candidate signer, CancellationToken cancellation)
    {
        var ofCaller = await ToSeeAsync(document, caller, cancellation);
        if (ofCaller.IsAllowed)
        {
            return ofCaller;
        }

        var ofSigner = await ToSeeAsync(document, signer.AsCaller(), cancellation);
        if (ofSigner.IsAllowed)
        {
            return new Decision("4.7.3", $"signer: {ofSigner.Rule}", Objection: null);
        }

        return document.Settings.NamesNext(signer, document.Signatures.Count)
            ? new Decision("4.7.3", "satisfies signersRequirements", Objection: null)
            : ofCaller;
    }

    private async Task<Decision> AskAsync(
        AccessTable table, Document document, Caller caller, CancellationToken cancellation)
    {
        var alone = table.Decide(document, Standing.Alone(caller));
        return alone.IsAllowed || caller is not (Caller.Employee or Caller.InformationSystem)
            ? alone
            : table.Decide(document, await standings.OfAsync(caller, cancellation));
    }
}
