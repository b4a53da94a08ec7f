using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Sigex.Infrastructure.Database.Engines.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class KeepAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LogIns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Iin = table.Column<string>(type: "character varying(12)", unicode: false, maxLength: 12, nullable: false),
                    Bin = table.Column<string>(type: "character varying(12)", unicode: false, maxLength: 12, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp(3) with time zone", precision: 3, nullable: false),
                    SerialNumber = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Issuer = table.Column<string>(type: "text", nullable: false),
                    Address = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogIns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Nonces",
                columns: table => new
                {
                    Sha256 = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    TextSha256 = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "timestamp(3) with time zone", precision: 3, nullable: false),
                    Process = table.Column<Guid>(type: "uuid", nullable: false),
                    SteadyTicks = table.Column<long>(type: "bigint", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp(3) with time zone", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nonces", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "Organizations",
                columns: table => new
                {
                    Bin = table.Column<string>(type: "character varying(12)", unicode: false, maxLength: 12, nullable: false),
                    AppearedAt = table.Column<DateTime>(type: "timestamp(3) with time zone", precision: 3, nullable: false),
                    ModifiedAt = table.Column<DateTime>(type: "timestamp(3) with time zone", precision: 3, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organizations", x => x.Bin);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    IdSha256 = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Iin = table.Column<string>(type: "character varying(12)", unicode: false, maxLength: 12, nullable: false),
                    Bin = table.Column<string>(type: "character varying(12)", unicode: false, maxLength: 12, nullable: true),
                    Authorities = table.Column<string>(type: "text", unicode: false, nullable: false),
                    Certificate = table.Column<byte[]>(type: "bytea", nullable: false),
                    SignatureAlgorithm = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    SignedInAt = table.Column<DateTime>(type: "timestamp(3) with time zone", precision: 3, nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp(3) with time zone", precision: 3, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp(3) with time zone", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.IdSha256);
                });

            migrationBuilder.CreateTable(
                name: "TokenKeys",
                columns: table => new
                {
                    Kid = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp(3) with time zone", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TokenKeys", x => x.Kid);
                });

            migrationBuilder.CreateTable(
                name: "OrganizationTlsCertificates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Description = table.Column<string>(type: "character varying(510)", maxLength: 510, nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    KeySha256 = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Disabled = table.Column<bool>(type: "boolean", nullable: false),
                    Settings = table.Column<string>(type: "text", nullable: false),
                    OrganizationBin = table.Column<string>(type: "character varying(12)", unicode: false, maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationTlsCertificates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganizationTlsCertificates_Organizations_OrganizationBin",
                        column: x => x.OrganizationBin,
                        principalTable: "Organizations",
                        principalColumn: "Bin",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LogIns_At",
                table: "LogIns",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_LogIns_Iin_Bin_Id",
                table: "LogIns",
                columns: new[] { "Iin", "Bin", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Nonces_IssuedAt",
                table: "Nonces",
                column: "IssuedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Nonces_TextSha256",
                table: "Nonces",
                column: "TextSha256");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationTlsCertificates_KeySha256",
                table: "OrganizationTlsCertificates",
                column: "KeySha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationTlsCertificates_OrganizationBin",
                table: "OrganizationTlsCertificates",
                column: "OrganizationBin");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_EndsAt",
                table: "Sessions",
                column: "EndsAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LogIns");

            migrationBuilder.DropTable(
                name: "Nonces");

            migrationBuilder.DropTable(
                name: "OrganizationTlsCertificates");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "TokenKeys");

            migrationBuilder.DropTable(
                name: "Organizations");
        }
    }
}
