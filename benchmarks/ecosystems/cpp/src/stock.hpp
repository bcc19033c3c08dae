#pragma once
#include <map>
#include <string>

struct sqlite3;

/** How many of each article there are, in a database in memory. */
class Stock {
public:
  Stock();
  ~Stock();
  void add(const std::string &article, int count);
  std::map<std::string, int> all() const;

private:
  sqlite3 *database;
};
