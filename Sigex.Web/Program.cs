using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Database;
using Sigex.Infrastructure.Jobs;
using Sigex.Infrastructure.Sandbox;
using Sigex.Infrastructure.Tokens;
using Sigex.Web.Api;
using Sigex.Web.CommandLine;
using Sigex.Web.Composition;
using Sigex.Web.Composition.Callers;
using Sigex.Web.Sandbox;

if (await SigexCommands.TryRunAsync(args) is { } exitCode)
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(args);
if (!SigexOptions.TryFrom(builder.Configuration, builder.Environment, out var options))
{
    return SigexCommands.WrongConfiguration;
}

builder.AddSigexHost(options);
builder.Services.AddSigexDomain(options.Pki.Evidence);
builder.Services.AddSigexDatabase(options.Database, options.DataFolder);
builder.Services.AddSigexTokens();
builder.Services.AddSigexCallers(options);
builder.Services.AddSigexAuthorities(options.Pki, options.DataFolder);
builder.Services.AddSigexJobs();
if (options.Sandbox.Enabled)
{
    builder.Services.AddSigexSandbox(options.DataFolder);
}

builder.Services.AddSigexApi();
builder.Services.AddSigexPages(options.Limits);

var app = builder.Build();
await app.Services.MigrateSigexDatabaseAsync(CancellationToken.None);

app.UseSigexTransport(options);
app.MapSigexApi();
if (options.Sandbox.Enabled)
{
    app.MapSigexSandbox();
}

app.UseSigexPages();

await app.RunAsync();
return 0;
