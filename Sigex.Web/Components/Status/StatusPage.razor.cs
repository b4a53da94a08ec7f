using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Web.Composition;
using Sigex.Web.Resources;

namespace Sigex.Web.Components.Status;

/// <summary>Does everything answer that a signature needs (contract 14.1)?</summary>
/// <remarks>The authorities are not asked for this page: whoever looks at it must not cause calls to others.</remarks>
public sealed partial class StatusPage : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<AuthorityHealth> _services = [];
    private bool? _database;

    [Inject]
    public required IServiceHealth Health { get; init; }

    [Inject]
    public required IStringLocalizer<StatusTexts> Text { get; init; }

    [Inject]
    internal Installation Installation { get; init; } = default!;

    [Inject]
    internal DatabaseProbe Database { get; init; } = default!;

    private bool AllWell => _database == true && _services.All(service => service.IsAnswering != false);

    protected override async Task OnInitializedAsync()
    {
        _services = Health.Current;
        _database = await Database.AnswersAsync(_leaving.Token);
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    // Lists lie on several servers, which only their names tell apart.
    private static string? HostOf(AuthorityHealth service) =>
        service is { Service: AuthorityService.RevocationList, Owner: AuthorityOwner.Configured } ? service.Address?.Host : null;

    private static DateTimeOffset? LastWord(AuthorityHealth service) =>
        service.IsAnswering == true ? service.AnsweredAt : service.SilentAt;
}
