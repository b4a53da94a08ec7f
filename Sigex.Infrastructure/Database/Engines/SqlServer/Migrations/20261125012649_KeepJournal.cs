using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sigex.Infrastructure.Database.Engines.SqlServer.Migrations
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
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Commitment = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    ObjectKind = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: true),
                    ObjectKey = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Salt = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: true)
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
