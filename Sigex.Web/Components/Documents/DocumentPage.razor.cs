using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Sigex.Domain.Access;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;
using Sigex.Web.Resources;

namespace Sigex.Web.Components.Documents;

/// <summary>The page to which every link of a document leads (contract 14.1). It follows the document while it is open.</summary>
public sealed partial class DocumentPage : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly (CultureInfo Formats, CultureInfo Texts) _language = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
    private DocumentId? _id;
    private DocumentView? _document;
    private Refusal? _refusal;
    private IDisposable? _news;
    private int _wanted = IDocumentReader.BlockSize;

    [SupplyParameterFromQuery]
    public string? Id { get; set; }

    [CascadingParameter]
    public required Caller Caller { get; set; }

    [Inject]
    public required IDocumentReader Documents { get; init; }

    [Inject]
    public required IDocumentNews News { get; init; }

    [Inject]
    public required IStringLocalizer<DocumentTexts> Text { get; init; }

    private string Heading =>
        _refusal is not null ? Text["Document is not shown"]
        : _document is null ? Text["Document"]
        : _document.Title.Length > 0 ? _document.Title : Text["Without a title"];

    private string WhatToDo => _refusal == AccessRefusals.AccessDenied || _refusal == AccessRefusals.AuthenticationRequired
        ? "Ask the owner"
        : "Check the link";

    protected override async Task OnParametersSetAsync()
    {
        var id = DocumentId.TryParse(Id);
        if (id is null || id != _id)
        {
            _news?.Dispose();
            (_news, _id, _document, _refusal) = (null, id, null, null);
            _wanted = IDocumentReader.BlockSize;
        }

        if (id is null)
        {
            _refusal = DocumentRefusals.InvalidIdentifier;
            return;
        }

        if (RendererInfo.IsInteractive)
        {
            _news ??= News.Subscribe(id, HearAsync);
        }

        await ReadAsync(id);
    }

    public void Dispose()
    {
        _news?.Dispose();
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private Task ShowMoreAsync()
    {
        _wanted += IDocumentReader.BlockSize;
        return ReadAsync(_id!);
    }

    // Whoever brings the news speaks his own language, not that of this reader.
    private Task HearAsync() => _leaving.IsCancellationRequested ? Task.CompletedTask : InvokeAsync(async () =>
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _language;
        if (_id is { } id && !_leaving.IsCancellationRequested)
        {
            await ReadAsync(id);
            StateHasChanged();
        }
    });

    private async Task ReadAsync(DocumentId id)
    {
        DocumentView? whole = null;
        do
        {
            var answer = await Documents.ReadAsync(id, Caller, whole?.Signatures[^1].SignId ?? 0, _leaving.Token);
            if (answer.IsRefused(out var refusal, out var block))
            {
                (_document, _refusal) = (null, refusal);
                return;
            }

            whole = block with { Signatures = [.. whole?.Signatures ?? [], .. block.Signatures] };
            if (block.Signatures.Count == 0)
            {
                break;
            }
        }
        while (whole.Signatures.Count < Math.Min(_wanted, whole.SignaturesTotal));

        if (id == _id)
        {
            (_document, _refusal) = (whole, null);
        }
    }
}
