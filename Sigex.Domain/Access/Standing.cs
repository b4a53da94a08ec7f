using Sigex.Domain.Organizations;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Access;

/// <summary>A caller with what his organisation lets its own people and systems do (contract 4.7, 11.3).</summary>
/// <param name="Caller">Who is asking.</param>
/// <param name="Blocks">The access blocks of the organisation of the caller.</param>
public sealed record Standing(Caller Caller, AccessBlocks Blocks)
{
    /// <summary>The certificate of the information system is in the list of its organisation and not switched off.</summary>
    public bool IsSystemAlive { get; init; } = true;

    /// <summary>Somebody of whose organisation nothing is known: only the first head is a head, and no system is listed.</summary>
    public static Standing Alone(Caller caller) => new(caller, AccessBlocks.OfFirstHead);

    /// <summary>"Head" for an employee and "listed" for an information system, in the words of contract 4.7.</summary>
    public bool IsIn(Func<AccessBlocks, AccessBlock> block) => Caller switch
    {
        Caller.Employee employee => block(Blocks).Admits(employee.Iin, employee.Authorities),
        Caller.InformationSystem system => IsSystemAlive && block(Blocks).Admits(system.Index),
        _ => false,
    };
}

/// <summary>Looks up what the organisation of a caller says of him, as it is now: a change works at once (contract 11.3).</summary>
public interface IStandings
{
    Task<Standing> OfAsync(Caller caller, CancellationToken cancellation);
}
