using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sigex.Domain.Cryptography;

namespace Sigex.Web.Components.Shared;

/// <summary>Files that lie in the browser of one reader, and what is done with them there (js/files.js).</summary>
internal sealed class BrowserFiles(IJSRuntime browser) : IAsyncDisposable
{
    private const string Module = "/js/files.js";

    private Task<IJSObjectReference>? _module;

    /// <summary>A file that one page hands to the next.</summary>
    public ChosenFile? Handover { get; set; }

    public async Task WatchAsync(ElementReference zone, DotNetObjectReference<DropFile> listener)
    {
        var module = await ModuleAsync();
        await module.InvokeVoidAsync("watch", zone, listener);
    }

    public async Task WatchManyAsync(ElementReference zone, DotNetObjectReference<DropFiles> listener)
    {
        var module = await ModuleAsync();
        await module.InvokeVoidAsync("watchMany", zone, listener);
    }

    /// <summary>The digest of a file, made in the browser where it can, else by the sandbox.</summary>
    public Task<Sent> DigestAsync(string file, DigestAlgorithm algorithm, ProgressListener progress, CancellationToken cancellation) =>
        CallAsync("digest", cancellation, file, algorithm.Oid, progress.Reference);

    /// <summary>Hands a signature in (contract 3.2, 3.7): the one given, or that in a file.</summary>
    public Task<Sent> SubmitAsync(string address, SignatureSource signature, string? title, string? description, CancellationToken cancellation) =>
        CallAsync("submit", cancellation, address, signature.Base64, signature.File, title, description);

    /// <summary>Streams a file to an address as it is (contract 3.3, 3.8).</summary>
    public Task<Sent> StreamAsync(string address, string file, ProgressListener progress, CancellationToken cancellation) =>
        CallAsync("stream", cancellation, address, file, progress.Reference);

    /// <summary>Brings a signature file, and the document if it is there, to be checked.</summary>
    public Task<Sent> CheckAsync(string signature, string? content, ProgressListener progress, CancellationToken cancellation) =>
        CallAsync("check", cancellation, signature, content, progress.Reference);

    /// <summary>Gives the reader a text as a file, named after the file it is about.</summary>
    public async Task SaveAsync(string file, string ending, string type, string text)
    {
        var module = await ModuleAsync();
        await module.InvokeVoidAsync("save", file, ending, type, text);
    }

    /// <summary>The browser need not keep this file any longer.</summary>
    public async Task ForgetAsync(string file)
    {
        var module = await ModuleAsync();
        await module.InvokeVoidAsync("forget", file);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is { IsCompletedSuccessfully: true })
            {
                await (await _module).DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The tab is closed, and everything in it is gone already.
        }
    }

    private async Task<Sent> CallAsync(string function, CancellationToken cancellation, params object?[] arguments)
    {
        var module = await ModuleAsync();
        return await module.InvokeAsync<Sent>(function, cancellation, arguments);
    }

    private Task<IJSObjectReference> ModuleAsync() =>
        _module ??= browser.InvokeAsync<IJSObjectReference>("import", Module).AsTask();
}

/// <summary>A signature as text, or in a file of the browser.</summary>
internal sealed record SignatureSource(string? Base64, string? File);
