using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures.Verification;
using Sigex.Web.Components.Shared;
using Sigex.Web.Resources;

namespace Sigex.Web.Components.Verification;

/// <summary>Checks signature files that need not be registered (contract 14.1, 14.3): each on a card of its own.</summary>
public sealed partial class VerifyPage : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private FilesInHand _hand = new();
    private bool _isChecking;
    private string? _heard;

    [CascadingParameter]
    public required Caller Caller { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IDocumentReader Documents { get; init; }

    [Inject]
    public required IStringLocalizer<VerifyTexts> Text { get; init; }

    [Inject]
    internal BrowserFiles Files { get; init; } = default!;

    [Inject]
    internal ReportDesk Desk { get; init; } = default!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The file with which somebody came from the start page.
        if (firstRender && Files.Handover is { } file)
        {
            Files.Handover = null;
            await TakeAsync([file]);
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task TakeAsync(IReadOnlyList<ChosenFile> files)
    {
        if (_hand.IsEmpty && files is [{ IsSignature: false } document]
            && DocumentAddress.InFileName(document.Name) is { } registered)
        {
            Files.Handover = document;
            Navigation.NavigateTo(DocumentAddress.Of(registered));
            return;
        }

        _hand.Add(files);
        await CheckAllAsync();
    }

    private async Task GiveAsync(SignatureInHand signature, ChosenFile document)
    {
        _hand.Give(signature, document);
        await CheckAllAsync();
    }

    private async Task AgainAsync(SignatureInHand signature)
    {
        signature.AskAgain();
        await CheckAllAsync();
    }

    private async Task RemoveAsync(SignatureInHand signature)
    {
        _hand.Remove(signature);
        await Files.ForgetAsync(signature.File.Key);
    }

    private async Task RemoveAsync(ChosenFile document)
    {
        _hand.Remove(document);
        await Files.ForgetAsync(document.Key);
    }

    private async Task StartOverAsync()
    {
        var keys = _hand.Signatures.Select(one => one.File.Key)
            .Concat(_hand.Signatures.Select(one => one.Document?.Key).OfType<string>())
            .Concat(_hand.LonelyDocuments.Select(one => one.Key));
        var forgotten = keys.Distinct().ToList();
        (_hand, _heard) = (new FilesInHand(), null);
        foreach (var key in forgotten)
        {
            await Files.ForgetAsync(key);
        }
    }

    private int NumberOf(SignatureInHand signature) => _hand.Signatures.TakeWhile(one => one != signature).Count() + 1;

    // One after another; what is added meanwhile comes next.
    private async Task CheckAllAsync()
    {
        if (_isChecking)
        {
            return;
        }

        _isChecking = true;
        try
        {
            while (_hand.NextToCheck is { } next && !_leaving.IsCancellationRequested)
            {
                await CheckAsync(next);
                _hand.GiveTheOnlyOne(next);
                _heard = next.IsDone ? HeardOf(next) : _heard;
                StateHasChanged();
            }
        }
        finally
        {
            _isChecking = false;
        }
    }

    private async Task CheckAsync(SignatureInHand signature)
    {
        var document = signature.Document;
        if (signature.File.Size > ReportForm.LargestSignature || document?.Size > ReportForm.LargestContent)
        {
            signature.Refuse(PageRefusals.FileTooLarge, null);
            return;
        }

        signature.Percent = 0;
        StateHasChanged();
        using var progress = new ProgressListener(percent => InvokeAsync(() => Show(signature, percent)));
        var answer = await Files.CheckAsync(signature.File.Key, document?.Key, progress, _leaving.Token);
        if (signature.Document != document)
        {
            // Another document came meanwhile, and this answer is about the old one.
            signature.AskAgain();
        }
        else if (answer.Refusal is { } reason)
        {
            signature.Refuse(reason, answer.RequestId);
        }
        else if (Desk.Fetch(answer.Value) is { } report)
        {
            signature.Found(report, await RegisteredAsync(report));
        }
        else
        {
            signature.Refuse(PageRefusals.NoConnection, null);
        }
    }

    // One signer: by his signature, else by the document. Of several the document alone says enough.
    private Task<RegisteredHere?> RegisteredAsync(FileReport report) =>
        report.Signers.Select(TraceOf).FirstOrDefault(trace => trace is not { Identity: null, Document: null }) is { } trace
            ? Documents.FindAsync(trace, Caller, _leaving.Token)
            : Task.FromResult<RegisteredHere?>(null);

    // A digest that the document at hand does not have is not followed.
    private static Trace TraceOf(VerificationReport signer) =>
        new(signer.Identity, signer.Reason?.Code is "ContentMismatch" or "AttachedContentMismatch" ? null : signer.SignedDigest);

    private string HeardOf(SignatureInHand signature) => signature.Report is { } report
        ? Text["Heard", signature.File.Name, Text[report.Verdict.ToString()]]
        : Text["Heard", signature.File.Name, Text["Not checked"]];

    private void Show(SignatureInHand signature, int percent)
    {
        signature.Percent = signature.Percent is null ? null : percent;
        StateHasChanged();
    }
}
