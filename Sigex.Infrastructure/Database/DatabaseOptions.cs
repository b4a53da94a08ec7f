namespace Sigex.Infrastructure.Database;

/// <summary>Where things are kept between two requests: section <c>Sigex:Database</c>.</summary>
public sealed class DatabaseOptions
{
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Empty with SQLite means <c>sigex.db</c> in the data folder.</summary>
    public string ConnectionString { get; set; } = "";
}

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
    PostgreSql,
}
