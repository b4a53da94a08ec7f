using Sigex.Domain.Access;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Web.Composition;

internal static class DomainServices
{
    /// <summary>The actions of the domain and what they stand on.</summary>
    public static IServiceCollection AddSigexDomain(this IServiceCollection services, EvidenceRule evidence)
    {
        services.AddSingleton<Operations>();
        services.AddSingleton(new SignatureIntakeOptions { Evidence = evidence });

        // The one place where an installation is given its policy.
        services.AddSingleton(VerificationPolicy.Default);
        services.AddHostedService<PolicyGuard>();
        services.AddSingleton<SignatureVerifier>();
        services.AddHttpContextAccessor();
        services.AddSingleton<IVerificationTurns>(provider => new VerificationTurns(provider.GetRequiredService<IHttpContextAccessor>()));

        services.AddScoped<SignatureIntake>();
        services.AddSingleton<DocumentAccess>();
        services.AddScoped<RegisterDocument>();
        services.AddScoped<FixContent>();
        services.AddScoped<AddSignature>();
        services.AddScoped<VerifyDocument>();
        services.AddScoped<FindExported>();
        services.AddScoped<ChangeSettings>();
        services.AddScoped<ReadSettingsAudit>();
        services.AddSingleton<VerifyFile>();
        return services;
    }
}
