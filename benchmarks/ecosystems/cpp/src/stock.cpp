#include "stock.hpp"
#include <sqlite3.h>
#include <stdexcept>

Stock::Stock() {
  if (sqlite3_open(":memory:", &database) != SQLITE_OK ||
      sqlite3_exec(database, "create table stock(article text primary key, count int)", nullptr, nullptr, nullptr) != SQLITE_OK)
    throw std::runtime_error("no database");
}

Stock::~Stock() { sqlite3_close(database); }

void Stock::add(const std::string &article, int count) {
  sqlite3_stmt *statement;
  sqlite3_prepare_v2(database, "insert into stock values(?1, ?2) on conflict do update set count = count + ?2", -1, &statement, nullptr);
  sqlite3_bind_text(statement, 1, article.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_int(statement, 2, count);
  sqlite3_step(statement);
  sqlite3_finalize(statement);
}

std::map<std::string, int> Stock::all() const {
  std::map<std::string, int> all;
  sqlite3_stmt *statement;
  sqlite3_prepare_v2(database, "select article, count from stock", -1, &statement, nullptr);
  while (sqlite3_step(statement) == SQLITE_ROW)
    all[reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))] = sqlite3_column_int(statement, 1);
  sqlite3_finalize(statement);
  return all;
}
