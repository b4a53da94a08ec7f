using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sigex.Infrastructure.Database.Engines.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 510, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    SignedDataSize = table.Column<long>(type: "INTEGER", nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: false),
                    EmailNotifications = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Errand = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    ParkedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DocumentDigests",
                columns: table => new
                {
                    Algorithm = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    DocumentId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    Value = table.Column<byte[]>(type: "BLOB", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentDigests", x => new { x.DocumentId, x.Algorithm });
                    table.ForeignKey(
                        name: "FK_DocumentDigests_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Signatures",
                columns: table => new
                {
                    SignId = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Iin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 12, nullable: false),
                    Bin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 12, nullable: true),
                    Identity = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    StoredAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    FailureCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    EmailNotifications = table.Column<string>(type: "TEXT", nullable: true),
                    DigestAlgorithm = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    DigestValue = table.Column<byte[]>(type: "BLOB", maxLength: 64, nullable: false),
                    DocumentId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signatures", x => x.SignId);
                    table.ForeignKey(
                        name: "FK_Signatures_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SignatureProofs",
                columns: table => new
                {
                    SignId = table.Column<long>(type: "INTEGER", nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Timestamp = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OcspResponse = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Path = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignatureProofs", x => x.SignId);
                    table.ForeignKey(
                        name: "FK_SignatureProofs_Signatures_SignId",
                        column: x => x.SignId,
                        principalTable: "Signatures",
                        principalColumn: "SignId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_FinishedAt_RegisteredAt",
                table: "Documents",
                columns: new[] { "FinishedAt", "RegisteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt_DueAt",
                table: "Outbox",
                columns: new[] { "ParkedAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Signatures_DocumentId",
                table: "Signatures",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Signatures_Identity",
                table: "Signatures",
                column: "Identity",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DocumentDigests");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "SignatureProofs");

            migrationBuilder.DropTable(
                name: "Signatures");

            migrationBuilder.DropTable(
                name: "Documents");
        }
    }
}
