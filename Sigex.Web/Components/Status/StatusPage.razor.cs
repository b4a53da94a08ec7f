using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Sigex.Web.Composition;
using Sigex.Web.Resources;

namespace Sigex.Web.Components.Status;

/// <summary>Does everything answer that a signature needs (contract 14.1)?</summary>
public sealed partial class StatusPage : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<ServiceState>? _services;

    [Inject]
    public required IStringLocalizer<StatusTexts> Text { get; init; }

    [Inject]
    internal Installation Installation { get; init; } = default!;

    [Inject]
    internal ServiceProbe Probe { get; init; } = default!;

    private bool AllWell => _services!.All(service => service.IsReachable);

    protected override async Task OnInitializedAsync()
    {
        // Prerendering does not wait for strangers.
        if (RendererInfo.IsInteractive)
        {
            _services = await Probe.AskAsync(_leaving.Token);
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
