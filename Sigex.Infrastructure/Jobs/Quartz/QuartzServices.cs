using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Sigex.Infrastructure.Jobs.Quartz;

internal static class QuartzServices
{
    /// <summary>The only place that knows who wakes us. Another scheduler would replace this folder.</summary>
    /// <remarks>Its triggers live in memory, since it keeps no work of ours: what is owed stands in the outbox.</remarks>
    public static IServiceCollection AddQuartzRounds(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<OutboxRound>(trigger => trigger
                .WithIdentity("outbox")
                .WithSimpleSchedule(round => round.WithInterval(TimeSpan.FromSeconds(5)).RepeatForever()));
            quartz.ScheduleJob<HourlyRound>(trigger => trigger
                .WithIdentity("hourly")
                .WithSimpleSchedule(round => round.WithInterval(TimeSpan.FromHours(1)).RepeatForever()));
            quartz.ScheduleJob<ListRound>(trigger => trigger
                .WithIdentity("lists")
                .WithSimpleSchedule(round => round.WithInterval(TimeSpan.FromSeconds(15)).RepeatForever()));
        });
        return services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }
}
