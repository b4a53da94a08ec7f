using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Access;
using Sigex.Domain.Organizations;
using Sigex.Domain.Parties;

namespace Sigex.Infrastructure.Database.Organizations;

/// <summary>Reads the access blocks anew for every question, so that a change works at once.</summary>
internal sealed class EfStandings(Func<SigexDbContext> open) : IStandings
{
    public async Task<Standing> OfAsync(Caller caller, CancellationToken cancellation)
    {
        var (bin, index) = caller switch
        {
            Caller.Employee employee => (employee.Bin, null),
            Caller.InformationSystem system => (system.Bin, (int?)system.Index),
            _ => (null, null),
        };
        if (bin is null)
        {
            return Standing.Alone(caller);
        }

        await using var database = open();
        var organization = database.Organizations.AsNoTracking().Where(o => o.Bin == bin);
        var blocks = await organization.Select(o => o.Access).SingleOrDefaultAsync(cancellation) ?? AccessBlocks.OfFirstHead;
        var isAlive = index is null || await organization
            .SelectMany(o => EF.Property<List<TlsCertificate>>(o, "_tlsCertificates"))
            .AnyAsync(c => c.Position == index && !c.Disabled, cancellation);
        return new Standing(caller, blocks) { IsSystemAlive = isAlive };
    }
}
