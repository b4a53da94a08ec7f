using Sigex.Domain.Kernel;

namespace Sigex.Domain.Documents;

/// <summary>Everything a document may refuse, on one page (contract 13.3).</summary>
public static class DocumentRefusals
{
    public static readonly Refusal NotFound = new("Document not found");
    public static readonly Refusal InvalidIdentifier = new("Invalid document identifier");
    public static readonly Refusal InvalidTitle = new("Invalid document Title");
    public static readonly Refusal TitleTooLong = new("Request field size is too large", "1.7");
    public static readonly Refusal DescriptionTooLong = new("Request field size is too large", "1.7");
    public static readonly Refusal InvalidDescription = new("Invalid JSON request structure", "3.1");
    public static readonly Refusal InvalidContent = new("Invalid document");
    public static readonly Refusal DigestsAlreadyKnown = new("Document digests are already known");
    public static readonly Refusal DigestsNotKnown = new("Document digests are not known");
    public static readonly Refusal DigestsUpdateRequired = new("Digests values update required");
    public static readonly Refusal SignaturesLimitReached = new("Document signatures limit reached");
    public static readonly Refusal LimitBelowSignatures = new("Document has more signatures than new limit");
    public static readonly Refusal ContentMismatch = new("Signature does not correspond to the document");
    public static readonly Refusal RequirementsNotMet = new("Signature does not conform to document settings requirements");
    public static readonly Refusal InvalidSettings = new("Invalid format of provided document settings");
    public static readonly Refusal Duplicate = new("This signature has already been submitted", "SIG-04");
    public static readonly Refusal StoredSignatureInvalid = new("Invalid signature", "5.5");
    public static readonly Refusal StoredStatusInvalid = new("Signature contains invalid OCSP data", "5.5");
    public static readonly Refusal TooManyAddresses = new("Too many notification email addresses provided");
    public static readonly Refusal InvalidAddress = new("One of the provided notification email addresses is in invalid format");
}
