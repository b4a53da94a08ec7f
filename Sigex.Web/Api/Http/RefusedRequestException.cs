using Sigex.Domain.Kernel;

namespace Sigex.Web.Api.Http;

/// <summary>Ends the reading of a request whose form is wrong. The edge makes an answer of it.</summary>
internal sealed class RefusedRequestException(Refusal reason) : Exception(reason.Code)
{
    public Refusal Reason { get; } = reason;
}
