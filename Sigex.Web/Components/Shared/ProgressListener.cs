using Microsoft.JSInterop;

namespace Sigex.Web.Components.Shared;

/// <summary>Hears from the browser how many hundredths of a file have gone out.</summary>
public sealed class ProgressListener : IDisposable
{
    private readonly Action<int> _heard;

    public ProgressListener(Action<int> heard)
    {
        _heard = heard;
        Reference = DotNetObjectReference.Create(this);
    }

    internal DotNetObjectReference<ProgressListener> Reference { get; }

    [JSInvokable]
    public void Report(int percent) => _heard(Math.Clamp(percent, 0, 100));

    public void Dispose() => Reference.Dispose();
}
