using Sigex.Domain.Access;
using Sigex.Domain.Documents;
using Sigex.Domain.Kernel;
using Sigex.Web.Api.Http;

namespace Sigex.Web.Api.Documents;

/// <summary>The request of <c>POST /api</c> (contract 3.2).</summary>
internal static class RegistrationRequest
{
    public static Result<DocumentRegistration> Read(JsonFields asked)
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
        if (signature is null)
        {
            return AccessRefusals.AuthenticationRequired;
        }

        SignTypes.RequireAgreement(signType, signature);
        return new DocumentRegistration
        {
            Title = parsed,
            Description = description,
            Signature = signature,
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
