using Microsoft.AspNetCore.Components;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Kernel;
using Sigex.Web.Components.Shared;
using Sigex.Web.Components.Signing;

namespace Sigex.Web.Components.Documents;

/// <summary>Signs the digests that the registry knows, so that nobody needs the file for it, and hands the signature in.</summary>
public sealed partial class AddSignaturePanel : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private Choice? _choice;
    private bool _isBusy;
    private bool _isAdded;
    private Refusal? _refusal;
    private long? _requestId;

    [Parameter, EditorRequired]
    public required DocumentView Document { get; set; }

    [Inject]
    internal BrowserFiles Files { get; init; } = default!;

    [Inject]
    internal SandboxSigning Sandbox { get; init; } = default!;

    private bool IsFull => Document.Settings.SignaturesLimit is > 0 and var limit && Document.SignaturesTotal >= limit;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private void Choose(Choice? choice) => (_choice, _refusal, _isAdded) = (choice, null, false);

    private async Task AddAsync()
    {
        if (_isBusy || _choice is not { } choice)
        {
            return;
        }

        (_isBusy, _isAdded, _refusal, _requestId) = (true, false, null, null);
        try
        {
            var signed = await SignAsync(choice);
            if (!signed.IsRefused(out _refusal, out var signature))
            {
                var answer = await Files.SubmitAsync($"/api/{Document.Id.Text}", signature, null, null, _leaving.Token);
                (_refusal, _requestId) = (answer.Refusal, answer.RequestId);
                _isAdded = _refusal is null;
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task<Result<SignatureSource>> SignAsync(Choice choice)
    {
        if (choice.File is { } file)
        {
            return new SignatureSource(null, file.Key);
        }

        if (Document.Digests.FirstOrDefault(digest => digest.Algorithm == choice.Person!.DigestAlgorithm) is not { } known)
        {
            return DocumentRefusals.DigestsUpdateRequired;
        }

        var signed = await Sandbox.SignAsync(choice.Person!, known, _leaving.Token);
        return signed.IsRefused(out var refusal, out var signature) ? refusal : new SignatureSource(signature.Base64, null);
    }
}
