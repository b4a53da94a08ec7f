using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sigex.Infrastructure.Database.Engines.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class KeepAccessBlocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Access",
                table: "Organizations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Registrator_Bin",
                table: "Documents",
                type: "character varying(12)",
                unicode: false,
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Registrator_Certificate",
                table: "Documents",
                type: "bytea",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Access",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "Registrator_Bin",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "Registrator_Certificate",
                table: "Documents");
        }
    }
}
