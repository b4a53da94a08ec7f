using Sigex.Web.Components.Shared;

namespace Sigex.Web.Components.Verification;

/// <summary>The files that one reader has put on the page, and which of them belong together.</summary>
internal sealed class FilesInHand
{
    private readonly List<SignatureInHand> _signatures = [];
    private readonly List<ChosenFile> _documents = [];

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<SignatureInHand> Signatures => _signatures;

    /// <summary>Documents that no signature is held against.</summary>
    public IEnumerable<ChosenFile> LonelyDocuments => _documents.Where(document => _signatures.All(one => one.Document != document));

    public bool IsEmpty => _signatures.Count + _documents.Count == 0;

    public SignatureInHand? NextToCheck => _signatures.Find(one => !one.IsDone);

    public void Add(IReadOnlyCollection<ChosenFile> files)
    {
        // A signed XML file may as well be the document of a signature beside it.
        var documents = files.Where(file => !file.IsSignature || IsDocumentOfAnother(file, files)).ToList();
        _documents.AddRange(documents);
        foreach (var file in files.Except(documents))
        {
            _signatures.RemoveAll(one => one.File.Name == file.Name && one.File.Size == file.Size);
            _signatures.Add(new SignatureInHand(file));
        }

        foreach (var signature in _signatures)
        {
            if (Pairing.DocumentOf(signature.File, _documents) is { } document && signature.Document != document)
            {
                signature.HoldAgainst(document);
            }
        }
    }

    /// <summary>The document for a signature that lacks it, as the reader says himself.</summary>
    public void Give(SignatureInHand signature, ChosenFile document)
    {
        _documents.Add(document);
        signature.HoldAgainst(document);
    }

    /// <summary>
    /// Where there is one document and no name says whose it is, it is the one that is meant. A document that belongs to
    /// another signature by its name is not: that would call a sound signature broken.
    /// </summary>
    public void GiveTheOnlyOne(SignatureInHand signature)
    {
        if (signature is { NeedsDocument: true, Document: null } && _documents is [var only]
            && _signatures.All(other => other.Document != only || other.IsDocumentGuessed))
        {
            signature.HoldAgainst(only, isGuess: true);
        }
    }

    public void Remove(SignatureInHand signature)
    {
        _signatures.Remove(signature);
        if (signature.Document is { } document && _signatures.All(one => one.Document != document))
        {
            _documents.Remove(document);
        }
    }

    public void Remove(ChosenFile document) => _documents.Remove(document);

    private static bool IsDocumentOfAnother(ChosenFile file, IReadOnlyCollection<ChosenFile> files) =>
        files.Any(other => other != file && other.IsSignature
            && string.Equals(other.NameOfDocument, file.Name, StringComparison.OrdinalIgnoreCase));
}
