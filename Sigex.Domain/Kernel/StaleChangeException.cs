namespace Sigex.Domain.Kernel;

/// <summary>Somebody else changed the same thing meanwhile. The action is run again from the start.</summary>
public sealed class StaleChangeException(Exception? cause = null)
    : Exception("The change was made on something that is no longer so.", cause);
