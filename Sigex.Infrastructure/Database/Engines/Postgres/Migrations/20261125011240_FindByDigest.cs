using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sigex.Infrastructure.Database.Engines.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FindByDigest : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_DocumentDigests_Value",
                table: "DocumentDigests",
                column: "Value");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DocumentDigests_Value",
                table: "DocumentDigests");
        }
    }
}
