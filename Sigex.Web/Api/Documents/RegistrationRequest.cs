using Sigex.Domain.Access;
using Sigex.Domain.Documents;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;
using Sigex.Web.Api.Http;

namespace Sigex.Web.Api.Documents;

/// <summary>The request of <c>POST /api</c> (contract 3.2).</summary>
internal static class RegistrationRequest
{
    /// <param name="asked">The body.</param>
    /// <param name="caller">An information system becomes the registrator of what it registers.</param>
    /// <param name="certificate">DER of the certificate that it came with.</param>
    public static Result<DocumentRegistration> Read(JsonFields asked, Caller caller, byte[]? certificate)
    {
        var title = asked.Text("title");
        var description = Description(asked);
        var signType = SignTypes.Read(asked);
        var signature = asked.Text("signature");
        var notifications = NotificationOrders.Read(asked, "emailNotifications");
        var settings = SettingsRequest.Read(asked, isPreregistration: signature is null);

        if (DocumentTitle.Parse(title).IsRefused(out var reason, out var parsed))
        {
            return reason;
        }

        // Only an information system may register what nobody has signed yet.
        var registrator = caller is Caller.InformationSystem system && certificate is not null
            ? new Registrator(system.Bin, certificate)
            : null;
        if (signature is not null)
        {
            SignTypes.RequireAgreement(signType, signature);
        }
        else if (registrator is null)
        {
            return caller is Caller.Anonymous ? AccessRefusals.AuthenticationRequired : AccessRefusals.AccessDenied;
        }

        return new DocumentRegistration
        {
            Title = parsed,
            Description = description,
            Signature = signature,
            Registrator = registrator,
            Settings = settings,
            EmailNotifications = notifications,
        };
    }

    private static string Description(JsonFields asked)
    {
        var text = asked.Text("description") ?? "";
        return DocumentDescription.ObjectionTo(text) is { } objection ? throw new RefusedRequestException(objection) : text;
    }
}
