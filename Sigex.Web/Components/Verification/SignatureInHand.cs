using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;
using Sigex.Web.Components.Shared;

namespace Sigex.Web.Components.Verification;

/// <summary>One signature file on the page: which document it is held against, and what came of it.</summary>
public sealed class SignatureInHand(ChosenFile file)
{
    public ChosenFile File { get; } = file;

    /// <summary>Its document among the files at hand, where there is one.</summary>
    public ChosenFile? Document { get; private set; }

    /// <summary>Its name did not say that it belongs here; it was the only one at hand.</summary>
    public bool IsDocumentGuessed { get; private set; }

    /// <summary>Hundredths that have gone out; null while it is not being checked.</summary>
    public int? Percent { get; set; }

    public FileReport? Report { get; private set; }

    public RegisteredHere? Registered { get; private set; }

    /// <summary>Why nothing was judged.</summary>
    public Refusal? Refusal { get; private set; }

    public long? RequestId { get; private set; }

    public bool IsDone => Report is not null || Refusal is not null;

    /// <summary>The answer waits for the document, and for nothing else that could be brought here.</summary>
    public bool NeedsDocument => Report?.Signers.Any(signer => signer.SubIndication == MissingDocument) == true;

    private static string MissingDocument => "SIGNED_DATA_NOT_FOUND";

    /// <summary>Holds it against another document; what was found before is forgotten.</summary>
    public void HoldAgainst(ChosenFile document, bool isGuess = false)
    {
        (Document, IsDocumentGuessed) = (document, isGuess);
        AskAgain();
    }

    public void AskAgain() => (Report, Registered, Refusal, RequestId, Percent) = (null, null, null, null, null);

    public void Found(FileReport report, RegisteredHere? registered) => (Report, Registered, Percent) = (report, registered, null);

    public void Refuse(Refusal reason, long? requestId) => (Refusal, RequestId, Percent) = (reason, requestId, null);
}
