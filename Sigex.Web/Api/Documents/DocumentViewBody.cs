using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;

namespace Sigex.Web.Api.Documents;

/// <summary>A document on the wire (contract 3.4).</summary>
internal sealed record DocumentViewBody
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    public required long SignedDataSize { get; init; }

    public required OrderBody EmailNotifications { get; init; }

    public required IReadOnlyList<SignatureOrderBody> SignatureEmailNotifications { get; init; }

    public required SettingsBody Settings { get; init; }

    public required int SignaturesTotal { get; init; }

    public required IReadOnlyList<SignatureBody> Signatures { get; init; }

    public bool DataArchived => false;

    public bool TempStorage => false;

    public bool CanBeArchived => false;

    public RegistratorBody? Registrator { get; init; }

    public static DocumentViewBody Show(DocumentView document) => new()
    {
        Title = document.Title,
        Description = document.Description,
        SignedDataSize = document.SignedDataSize,
        EmailNotifications = OrderBody.Of(document.EmailNotifications),
        SignatureEmailNotifications = [.. document.Signatures
            .Where(signature => signature.EmailNotifications is not null)
            .Select(signature => SignatureOrderBody.Of(signature.SignId, signature.EmailNotifications!))],
        Settings = SettingsBody.Of(document.Settings),
        SignaturesTotal = document.SignaturesTotal,
        Signatures = [.. document.Signatures.Select(SignatureBody.Of)],
        Registrator = document.Registrator is { } registrator
            ? new RegistratorBody(registrator.Bin.Prefixed, registrator.Certificate)
            : null,
    };

    internal sealed record RegistratorBody(string BusinessId, byte[] Certificate);

    /// <summary>The reader has left out the addresses that the caller may not see (contract 3.4, 4.7.4).</summary>
    internal sealed record OrderBody(IReadOnlyList<string> To, bool DoNotAttachDocument, string Language)
    {
        public static OrderBody Of(NotificationOrder? order) =>
            new(order?.To ?? [], order?.DoNotAttachDocument ?? false, order?.Language ?? "ru");
    }

    internal sealed record SignatureOrderBody(
        long SignId, bool DoNotAttachDocument, IReadOnlyList<string> To, string Language)
    {
        public static SignatureOrderBody Of(long signId, NotificationOrder order) =>
            new(signId, order.DoNotAttachDocument, order.To, order.Language);
    }
}
