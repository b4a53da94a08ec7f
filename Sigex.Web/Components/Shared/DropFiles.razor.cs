using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sigex.Domain.Kernel;

namespace Sigex.Web.Components.Shared;

/// <summary>Tells which files were chosen. Their bytes never pass through the circuit.</summary>
public sealed partial class DropFiles : IDisposable
{
    /// <summary>Files that are taken at a time.</summary>
    public const int Most = 20;

    private const int LongestName = 300;

    private DotNetObjectReference<DropFiles>? _self;
    private ElementReference _zone;
    private bool _isListening;
    private Refusal? _refusal;

    /// <summary>Id of the input, one on a page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required string Hint { get; set; }

    [Parameter]
    public string Picture { get; set; } = "upload";

    [Parameter]
    public string? Class { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<ChosenFile>> OnChosen { get; set; }

    [Inject]
    internal BrowserFiles Files { get; init; } = default!;

    /// <summary>Called by the browser. An empty file is said to be one and does not keep the others out.</summary>
    [JSInvokable]
    public async Task Chosen(IReadOnlyList<FileInBrowser> files, int count)
    {
        var good = files
            .Where(file => file is { Size: > 0, Key.Length: > 0, Name.Length: > 0 and <= LongestName })
            .Select(file => new ChosenFile(file.Key, file.Name, file.Size) { LooksSigned = file.LooksSigned })
            .ToList();
        _refusal = count > Most || files.Count > Most ? PageRefusals.TooManyFiles
            : good.Count < files.Count ? PageRefusals.EmptyFile
            : null;
        StateHasChanged();
        if (good.Count > 0 && _refusal != PageRefusals.TooManyFiles)
        {
            await OnChosen.InvokeAsync(good);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await Files.WatchManyAsync(_zone, _self);
            _isListening = true;
            StateHasChanged();
        }
    }

    public void Dispose() => _self?.Dispose();

    /// <summary>What the browser tells of a file. It is believed in nothing.</summary>
    public sealed record FileInBrowser(string Key, string Name, long Size, bool LooksSigned);
}
