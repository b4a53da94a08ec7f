using Microsoft.AspNetCore.Components;
using Sigex.Domain.Documents;
using Sigex.Web.Components.Shared;

namespace Sigex.Web.Components.Documents;

/// <summary>Sends a file to be compared with what was signed, every signature being judged again (contract 3.8).</summary>
public sealed partial class CheckPanel : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private ChosenFile? _file;
    private int? _percent;
    private Sent? _answer;

    [Parameter, EditorRequired]
    public required DocumentId Document { get; set; }

    [Inject]
    internal BrowserFiles Files { get; init; } = default!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The file with which somebody came from the start page.
        if (firstRender && Files.Handover is { } file && DocumentAddress.InFileName(file.Name) == Document)
        {
            Files.Handover = null;
            await CheckAsync(file);
            StateHasChanged();
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task CheckAsync(ChosenFile file)
    {
        if (_percent is not null)
        {
            return;
        }

        (_file, _answer, _percent) = (file, null, 0);
        StateHasChanged();
        using var progress = new ProgressListener(percent => InvokeAsync(() => Show(percent)));
        try
        {
            _answer = await Files.StreamAsync($"/api/{Document.Text}/verify", file.Key, progress, _leaving.Token);
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
