using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sigex.Domain.Kernel;

namespace Sigex.Web.Components.Shared;

/// <summary>Tells which file was chosen. Its bytes never pass through the circuit.</summary>
public sealed partial class DropFile : IDisposable
{
    private const int LongestName = 1024;

    private DotNetObjectReference<DropFile>? _self;
    private ElementReference _zone;
    private bool _isListening;
    private Refusal? _refusal;

    /// <summary>Id of the input, one on a page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string Picture { get; set; } = "upload";

    [Parameter]
    public string? Class { get; set; }

    [Parameter]
    public EventCallback<ChosenFile> OnChosen { get; set; }

    [Inject]
    internal BrowserFiles Files { get; init; } = default!;

    /// <summary>Called by the browser. A size of zero and below, or several files, are no choice.</summary>
    [JSInvokable]
    public async Task Chosen(string key, string name, long size, int count)
    {
        _refusal = count switch
        {
            1 when size > 0 && name is { Length: > 0 and <= LongestName } => null,
            1 => PageRefusals.EmptyFile,
            _ => PageRefusals.OneFilePlease,
        };
        if (_refusal is null)
        {
            await OnChosen.InvokeAsync(new ChosenFile(key, name, size));
        }

        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await Files.WatchAsync(_zone, _self);
            _isListening = true;
            StateHasChanged();
        }
    }

    public void Dispose() => _self?.Dispose();
}
