using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Sigex.Infrastructure.Database.Engines.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class KeepJournal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Journal",
                columns: table => new
                {
                    EventId = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp(3) with time zone", precision: 3, nullable: false),
                    Commitment = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    ObjectKind = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: true),
                    ObjectKey = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    Salt = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    Content = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Journal", x => x.EventId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_ObjectKind_ObjectKey_Kind_EventId",
                table: "Journal",
                columns: new[] { "ObjectKind", "ObjectKey", "Kind", "EventId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Journal");
        }
    }
}
