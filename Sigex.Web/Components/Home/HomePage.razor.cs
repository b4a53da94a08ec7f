using Microsoft.AspNetCore.Components;
using Sigex.Web.Components.Shared;

namespace Sigex.Web.Components.Home;

/// <summary>Two doors: sign a document, check a document (contract 14.1).</summary>
public sealed partial class HomePage
{
    private ChosenFile? _file;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    internal BrowserFiles Files { get; init; } = default!;

    private void StartOver() => _file = null;

    private void Check(ChosenFile file)
    {
        // The file goes along in the browser; a name with an identifier leads to its document (contract 14.3).
        Files.Handover = file;
        Navigation.NavigateTo(DocumentAddress.InFileName(file.Name) is { } id ? DocumentAddress.Of(id) : "verify");
    }
}
