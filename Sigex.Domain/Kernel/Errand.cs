namespace Sigex.Domain.Kernel;

/// <summary>Work that has to follow a change: its name and the id of what it is about.</summary>
/// <remarks>An errand may wait for hours and is kept in the open, so nothing personal goes into it.</remarks>
public sealed record Errand(string Name, string Subject);

/// <summary>Where an action puts its errands. They are kept with its next store, in one transaction.</summary>
public interface IOutbox
{
    void Put(Errand errand);
}
