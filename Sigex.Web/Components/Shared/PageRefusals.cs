using Sigex.Domain.Kernel;

namespace Sigex.Web.Components.Shared;

/// <summary>What a page refuses by itself, before the service is asked. None of it is part of the public contract.</summary>
public static class PageRefusals
{
    public static readonly Refusal OneFilePlease = new("Choose one file");
    public static readonly Refusal TooManyFiles = new("Too many files at once");
    public static readonly Refusal EmptyFile = new("The file is empty");
    public static readonly Refusal NoConnection = new("The connection was lost");
    public static readonly Refusal FileTooLarge = new("The file is too large to be checked here");
    public static readonly Refusal NoSignatureFile = new("A signature file is needed");
    public static readonly Refusal NotAnIdentifier = new("No document identifier in this text");
    public static readonly Refusal TooManyChecks = new("Too many checks at once");
}
