using Microsoft.AspNetCore.Components;
using Sigex.Domain.Documents;
using Sigex.Domain.Kernel;
using Sigex.Web.Components.Shared;

namespace Sigex.Web.Components.Signing;

/// <summary>Signs a file and registers it (contract 14.2, steps 5 to 7).</summary>
/// <remarks>
/// What was reached is kept: after a lost connection the same signature is handed in again, and a document that is
/// registered already only gets its body.
/// </remarks>
public sealed partial class SigningForm : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private string _title = "";
    private string _description = "";
    private Choice? _choice;
    private Step _step;
    private int _percent;
    private Refusal? _refusal;
    private long? _requestId;
    private SignatureSource? _signature;
    private DocumentId? _registered;

    private enum Step
    {
        Filling,
        Hashing,
        Signing,
        Registering,
        Sending,
    }

    [Parameter, EditorRequired]
    public required ChosenFile File { get; set; }

    [Parameter]
    public EventCallback OnStartOver { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    internal BrowserFiles Files { get; init; } = default!;

    [Inject]
    internal SandboxSigning Sandbox { get; init; } = default!;

    private bool IsBusy => _step != Step.Filling;

    private DocumentId? KnownDocument => DocumentAddress.InFileName(File.Name);

    protected override void OnInitialized() => _title = File.Name;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private void Choose(Choice? choice) => (_choice, _signature, _registered, _refusal) = (choice, null, null, null);

    private async Task SignAsync()
    {
        if (IsBusy || _choice is not { } choice)
        {
            return;
        }

        (_refusal, _requestId) = (null, null);
        using var progress = new ProgressListener(percent => InvokeAsync(() => Show(percent)));
        try
        {
            if (await SignedAsync(choice, progress) && await RegisteredAsync() && await SentAsync(progress))
            {
                Navigation.NavigateTo(DocumentAddress.Of(_registered!));
            }
        }
        finally
        {
            _step = Step.Filling;
        }
    }

    private async Task<bool> SignedAsync(Choice choice, ProgressListener progress)
    {
        if (choice.File is { } file)
        {
            _signature = new SignatureSource(null, file.Key);
        }

        if (_signature is not null || choice.Person is not { } person)
        {
            return _signature is not null;
        }

        Begin(Step.Hashing);
        var hashed = await Files.DigestAsync(File.Key, person.DigestAlgorithm, progress, _leaving.Token);
        if (IsRefused(hashed))
        {
            return false;
        }

        Begin(Step.Signing);
        var signed = await Sandbox.SignAsync(person, hashed.Value, _leaving.Token);
        if (signed.IsRefused(out _refusal, out var signature))
        {
            return false;
        }

        _signature = new SignatureSource(signature.Base64, null);
        return true;
    }

    private async Task<bool> RegisteredAsync()
    {
        if (_registered is not null)
        {
            return true;
        }

        Begin(Step.Registering);
        var answer = await Files.SubmitAsync("/api", _signature!, _title, _description, _leaving.Token);
        _registered = DocumentId.TryParse(answer.DocumentId);
        return !IsRefused(answer) && _registered is not null;
    }

    private async Task<bool> SentAsync(ProgressListener progress)
    {
        Begin(Step.Sending);
        var answer = await Files.StreamAsync($"/api/{_registered!.Text}/data", File.Key, progress, _leaving.Token);
        if (!IsRefused(answer))
        {
            return true;
        }

        if (answer.Message != PageRefusals.NoConnection.Message)
        {
            (_registered, _signature) = (null, null);
        }

        return false;
    }

    private bool IsRefused(Sent answer)
    {
        (_refusal, _requestId) = (answer.Refusal, answer.RequestId);
        return _refusal is not null;
    }

    private void Begin(Step step)
    {
        (_step, _percent) = (step, 0);
        StateHasChanged();
    }

    private void Show(int percent)
    {
        _percent = percent;
        StateHasChanged();
    }
}
