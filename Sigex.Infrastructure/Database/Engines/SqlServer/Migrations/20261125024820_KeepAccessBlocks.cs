using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sigex.Infrastructure.Database.Engines.SqlServer.Migrations
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
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Registrator_Bin",
                table: "Documents",
                type: "varchar(12)",
                unicode: false,
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Registrator_Certificate",
                table: "Documents",
                type: "varbinary(max)",
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
