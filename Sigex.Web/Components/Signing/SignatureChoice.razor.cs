using Microsoft.AspNetCore.Components;
using Sigex.Domain.Sandbox;
using Sigex.Web.Components.Shared;

namespace Sigex.Web.Components.Signing;

/// <summary>Gives a person of the sandbox or a file, whichever was chosen last.</summary>
public sealed partial class SignatureChoice : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<SandboxPerson> _people = [];

    /// <summary>Begins the ids of the fields, one on a page.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter]
    public Choice? Source { get; set; }

    [Parameter]
    public EventCallback<Choice?> SourceChanged { get; set; }

    /// <summary>Empty where there is no sandbox.</summary>
    [Inject]
    public required IEnumerable<ISandbox> Sandboxes { get; init; }

    protected override async Task OnInitializedAsync()
    {
        if (Sandboxes.FirstOrDefault() is { } sandbox)
        {
            _people = await sandbox.PeopleAsync(_leaving.Token);
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private Task ChoosePerson(SandboxPerson person) => Choose(new Choice(person, null));

    private Task Choose(Choice? choice) => SourceChanged.InvokeAsync(choice);
}

/// <summary>A key of the sandbox, or a file with a signature made elsewhere.</summary>
public sealed record Choice(SandboxPerson? Person, ChosenFile? File);
