using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;
using Sigex.Web.Components.Shared;
using Sigex.Web.Resources;

namespace Sigex.Web.Components.Verification;

/// <summary>Checks a signature file that need not be registered (contract 14.1, 14.3).</summary>
public sealed partial class VerifyPage : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private ChosenFile? _signature;
    private ChosenFile? _content;
    private int? _percent;
    private Refusal? _refusal;
    private long? _requestId;
    private FileReport? _report;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IStringLocalizer<VerifyTexts> Text { get; init; }

    [Inject]
    internal BrowserFiles Files { get; init; } = default!;

    [Inject]
    internal ReportDesk Desk { get; init; } = default!;

    protected override void OnInitialized()
    {
        // The file with which somebody came from the start page.
        if (Files.Handover is { } file)
        {
            Files.Handover = null;
            Sort(file);
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private static string Look(ChosenFile? file) => file is null ? "small" : "small chosen";

    private void Take(ChosenFile file) => Place(file, isSignature: true);

    private void TakeContent(ChosenFile file)
    {
        if (DocumentAddress.InFileName(file.Name) is { } registered && !file.IsSignature)
        {
            Files.Handover = file;
            Navigation.NavigateTo(DocumentAddress.Of(registered));
            return;
        }

        Place(file, isSignature: false);
    }

    private void Sort(ChosenFile file) => Place(file, file.IsSignature);

    private void Place(ChosenFile file, bool isSignature)
    {
        (_signature, _content) = isSignature ? (file, _content) : (_signature, file);
        (_report, _refusal) = (null, null);
    }

    private void StartOver() => (_signature, _content, _report, _refusal) = (null, null, null, null);

    private async Task CheckAsync()
    {
        if (_percent is not null || _signature is not { } signature)
        {
            return;
        }

        if (signature.Size > ReportDesk.LargestSignature || _content?.Size > ReportDesk.LargestContent)
        {
            _refusal = PageRefusals.FileTooLarge;
            return;
        }

        (_report, _refusal, _percent) = (null, null, 0);
        StateHasChanged();
        using var progress = new ProgressListener(percent => InvokeAsync(() => Show(percent)));
        try
        {
            var answer = await Files.CheckAsync(signature.Key, _content?.Key, progress, _leaving.Token);
            _report = answer.Refusal is null ? Desk.Fetch(answer.Value) : null;
            _refusal = answer.Refusal ?? (_report is null ? PageRefusals.NoConnection : null);
            _requestId = answer.RequestId;
        }
        finally
        {
            _percent = null;
        }
    }

    private void Show(int percent)
    {
        _percent = _percent is null ? null : percent;
        StateHasChanged();
    }
}
