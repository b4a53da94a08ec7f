namespace Sigex.Web.CommandLine;

/// <summary>The command was called in a way that cannot be answered. The text is for the person at the terminal.</summary>
internal sealed class UsageException(string message) : Exception(message);
